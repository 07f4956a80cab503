// The pages a user sees in the browser.

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const page = (title: string, body: string) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${escaped(title)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem}
button{font:inherit;padding:.5rem 1rem;margin-inline-end:.5rem}</style>
<h1>${escaped(title)}</h1>
${body}
</html>`;

export const problemPage = (text: string) => page('This cannot be done', `<p>${escaped(text)}</p>`);

export function answerPage(
  app: string,
  scopes: readonly string[],
  accounts: readonly { id: string; displayName: string }[],
): string {
  const options = accounts.map(
    ({ id, displayName }) =>
      `<option value="${escaped(id)}">${escaped(displayName)} (${escaped(id)})</option>`,
  );
  // The form posts to the address it is on, whose query says what was asked.
  return page(
    `Let ${app} in?`,
    `<p>This is a stand-in for Spotify's sign-in. The app asks for:</p>
<ul>${scopes.map((scope) => `<li>${escaped(scope)}</li>`).join('')}</ul>
<form method="post"><p><label>Account <select name="account">${options.join('')}</select></label></p>
<button name="answer" value="agree">Agree</button><button name="answer" value="cancel">Cancel</button></form>`,
  );
}
