// Shows forms on other pages: in each <div data-switchhook-form="KEY"> a frame with the form of that key, as high as the form is.
(() => {
  'use strict';
  const script = document.currentScript;
  if (!script) return;
  const home = new URL(script.src).origin;
  const frames = [];

  // What the page knows of where its reader comes from.
  const origin = () => {
    const here = new URLSearchParams(window.location.search);
    const said = new URLSearchParams({ embed: '1', page: window.location.href.split('#')[0], referrer: document.referrer });
    for (const name of ['utm_source', 'utm_medium', 'utm_campaign', 'utm_content', 'utm_term']) {
      const value = here.get(name);
      if (value) said.set(name, value);
    }
    return said;
  };

  const show = place => {
    const key = place.dataset.switchhookForm;
    if (!key || place.dataset.switchhookShown) return;
    place.dataset.switchhookShown = '1';
    const frame = document.createElement('iframe');
    frame.src = `${home}/f/${encodeURIComponent(key)}?${origin()}`;
    frame.title = place.dataset.title || place.getAttribute('aria-label') || 'Form';
    frame.style.cssText = 'border:0;width:100%;height:480px;display:block;color-scheme:normal';
    place.append(frame);
    frames.push(frame);
  };

  const showAll = () => document.querySelectorAll('[data-switchhook-form]').forEach(show);

  window.addEventListener('message', event => {
    const frame = event.origin === home && frames.find(({ contentWindow }) => contentWindow === event.source);
    const said = event.data;
    if (!frame || typeof said !== 'object' || said === null) return;
    if (said.type === 'switchhook-form-height' && said.height > 0) {
      frame.style.height = `${Math.min(Math.ceil(said.height), 20000)}px`;
    }
    if (said.type === 'switchhook-form-top') frame.scrollIntoView({ block: 'nearest' });
    if (said.type === 'switchhook-form-redirect' && /^https:\/\//.test(said.url)) window.location.assign(said.url);
  });

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', showAll);
  else showAll();
})();
