// What every call of the Web API passes before it is answered: a token that lives, an app whose owner pays, a user who
// may use the app, an endpoint the app may call, a scope that covers it, and a bucket with something left.

import type { Grants } from '../accounts/grants.ts';
import type { Account, App } from '../world/types.ts';
import { known, type World } from '../world/world.ts';
import type { Buckets } from './buckets.ts';
import { ERRORS } from './errors.ts';
import type { Route } from './route.ts';

interface Passed {
  app: App;
  account: Account;
  scopes: ReadonlySet<string>;
}

export function createGate(world: World, grants: Grants, buckets: Buckets) {
  /** Throws the error it is answered with. */
  return (authorization: string | undefined, route: Route, endpoint: string): Passed => {
    const [, token] = /^Bearer (\S+)$/.exec(authorization ?? '') ?? [];
    if (token === undefined) throw ERRORS['token-missing']();
    const access = grants.access(token);
    if (!access) throw ERRORS['invalid-token']();
    if (world.clock.now() >= access.until) throw ERRORS.expired();
    const app = known(world.apps, access.consent.clientId);
    const account = known(world.accounts, access.consent.accountId);
    const scopes = new Set(access.consent.scopes);
    if (app.mode === 'new' && world.accounts.get(app.ownerId)?.product !== 'premium') throw ERRORS.premium();
    const listed = app.allowed === null || app.ownerId === account.id || app.allowed.includes(account.id);
    if (!listed) throw ERRORS.forbidden();
    if (route.older && app.mode === 'new') throw ERRORS.forbidden();
    buckets.draw(app.clientId, endpoint);
    if (route.scopes && !route.scopes.some((scope) => scopes.has(scope))) throw ERRORS.scope();
    return { app, account, scopes };
  };
}
