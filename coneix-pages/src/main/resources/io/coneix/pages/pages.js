// What all pages share: failures of htmx requests are shown, not swallowed; forms say that they work.
'use strict';
(() => {
  const notice = () => document.getElementById('notice');

  // Shows a server's problem page, or a text, in the live region on top.
  const show = (html) => {
    const box = notice();
    box.replaceChildren();
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const problem = parsed.querySelector('.problem');
    if (problem) {
      box.append(problem);
    } else {
      const text = document.createElement('p');
      text.textContent = parsed.body.textContent.slice(0, 500);
      box.append(text);
    }
    box.hidden = false;
    box.scrollIntoView({block: 'nearest'});
  };

  document.addEventListener('htmx:responseError', (event) => show(event.detail.xhr.responseText));
  document.addEventListener('htmx:sendError', () => show(document.body.dataset.away || 'The program does not answer.'));
  document.addEventListener('htmx:beforeRequest', () => { notice().hidden = true; });

  // A form that was sent cannot be sent twice.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.hasAttribute('hx-post') || form.classList.contains('preferences')) {
      return;
    }
    setTimeout(() => {
      for (const button of form.querySelectorAll('button')) {
        button.disabled = true;
      }
      form.setAttribute('aria-busy', 'true');
    });
  });

  // "Copy" buttons: data-copy names the element whose text is copied.
  document.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-copy]');
    if (button) {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
      button.dataset.done = 'true';
    }
  });

  // The colours that count at the moment, for maps and charts.
  window.coneix = {
    base: document.body.dataset.base,
    dark: () => {
      const theme = document.documentElement.dataset.theme;
      return theme === 'dark' || (theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
    },
    colour: (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim(),
    show,
  };
})();
