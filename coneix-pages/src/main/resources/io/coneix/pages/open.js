// Exchanges the launch secret in the fragment, which browsers do not send, for a session.
'use strict';
(async () => {
  const match = /^#launch=([A-Za-z0-9_-]{1,100})$/.exec(location.hash);
  const show = (name) => {
    for (const each of document.querySelectorAll('[data-state]')) {
      each.hidden = each.dataset.state !== name;
    }
  };
  if (!match) {
    show('closed');
    return;
  }
  // Nothing secret stays in the address or the history.
  history.replaceState(null, '', location.pathname);
  try {
    const headers = {'Coneix-Launch': match[1]};
    const reply = await fetch('/open', {method: 'POST', headers, credentials: 'same-origin'});
    if (reply.ok) {
      location.replace(await reply.text());
      return;
    }
    show('used');
  } catch (e) {
    show('away');
  }
})();
