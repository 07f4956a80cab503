// The `fields` of playlist requests: `total,items(added_at,item(name))` keeps these and leaves out the rest.

import { badRequest } from '../http/errors.ts';

interface Wanted {
  [name: string]: Wanted | true;
}

export function pick(value: unknown, fields: string | null): unknown {
  if (!fields) return value;
  const { wanted, rest } = parse(fields);
  if (rest !== '') throw badRequest('Invalid fields');
  return keep(value, wanted);
}

/** Names with dots or brackets below them, up to a closing bracket or the end. */
function parse(text: string): { wanted: Wanted; rest: string } {
  const wanted: Wanted = {};
  let rest = text;
  while (rest !== '' && !rest.startsWith(')')) {
    const [match, name = '', mark = ''] = /^([a-z_0-9]+)([(.,]?)/.exec(rest) ?? [];
    if (match === undefined) throw badRequest('Invalid fields');
    rest = rest.slice(match.length);
    wanted[name] = true;
    if (mark === '(') {
      const inner = parse(rest);
      if (!inner.rest.startsWith(')')) throw badRequest('Invalid fields');
      wanted[name] = inner.wanted;
      rest = inner.rest.slice(1).replace(/^,/, '');
    } else if (mark === '.') {
      const below = /^[a-z_0-9.]+/.exec(rest)?.[0] ?? '';
      wanted[name] = parse(below).wanted;
      rest = rest.slice(below.length).replace(/^,/, '');
    }
  }
  return { wanted, rest };
}

function keep(value: unknown, wanted: Wanted): unknown {
  if (Array.isArray(value)) return value.map((one) => keep(one, wanted));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const below = wanted[name];
      if (below === undefined) return [];
      return [[name, below === true ? inner : keep(inner, below)]];
    }),
  );
}
