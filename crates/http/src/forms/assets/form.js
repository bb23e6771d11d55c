// What a form can do better with a script: within a frame it says how high it is and where to go on. Without one it works as well.
(() => {
  'use strict';
  const form = document.querySelector('form');
  // A second click while the first one is on its way would only be read again. Back in the history the button works again.
  if (form) form.addEventListener('submit', () => setTimeout(() => { form.querySelector('button').disabled = true; }));
  window.addEventListener('pageshow', () => form && (form.querySelector('button').disabled = false));
  const summary = document.querySelector('[data-focus]');
  if (summary) summary.focus({ preventScroll: window.parent !== window });
  if (window.parent === window) return;
  // The height and the address are no secrets, and who the other page is is not known here.
  const say = said => window.parent.postMessage(said, '*');
  const height = () => say({ type: 'switchhook-form-height', height: document.documentElement.getBoundingClientRect().height });
  new ResizeObserver(height).observe(document.documentElement);
  height();
  if (summary) say({ type: 'switchhook-form-top' });
  const { redirect } = document.body.dataset;
  if (redirect) say({ type: 'switchhook-form-redirect', url: redirect });
})();
