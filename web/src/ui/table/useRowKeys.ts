import { useEffect, type RefObject } from 'react';

/**
 * Keys and clicks of a list. The link of each row takes the focus: arrows (or `j` and `k`) go from row to row, Home and End to the ends, Enter opens,
 * as links do; `x` chooses a row, with Shift all from the last one, where rows can be chosen. A click anywhere in a row is a click on its link, with the same modifiers, unless it meets something of its own.
 */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const links = () => [...element.querySelectorAll<HTMLElement>('[data-row-link]')];

    function onKey(event: KeyboardEvent) {
      const at = event.target instanceof Element ? event.target.closest('[data-row-link]') : null;
      if (at === null || event.ctrlKey || event.metaKey || event.altKey) return;
      const all = links();
      const index = all.indexOf(at as HTMLElement);
      // By the place of the key too: a Cyrillic layout has other letters there.
      const key = { KeyJ: 'j', KeyK: 'k', KeyX: 'x' }[event.code] ?? event.key;
      if (key.toLowerCase() === 'x') {
        const { shiftKey } = event;
        const box = at.closest('[data-row]')?.querySelector('[data-row-check]');
        if (box) { event.preventDefault(); box.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey })); }
        return;
      }
      const next = { ArrowDown: index + 1, j: index + 1, ArrowUp: index - 1, k: index - 1, Home: 0, End: all.length - 1 }[key];
      const target = next === undefined ? undefined : all[next];
      if (target === undefined) return;
      event.preventDefault();
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: 'nearest' });
    }

    function onClick(event: MouseEvent) {
      if (!(event.target instanceof Element) || event.defaultPrevented) return;
      if (event.target.closest('a, button, input, label, [role="button"], [role="menuitem"]')) return;
      // Somebody marks text to copy it.
      if (window.getSelection()?.toString()) return;
      const link = event.target.closest('[data-row]')?.querySelector<HTMLElement>('[data-row-link]');
      // So that focus has a place to return to.
      link?.focus({ preventScroll: true });
      const { ctrlKey, metaKey, shiftKey } = event;
      link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }));
    }

    element.addEventListener('keydown', onKey);
    element.addEventListener('click', onClick);
    return () => {
      element.removeEventListener('keydown', onKey);
      element.removeEventListener('click', onClick);
    };
  }, [list]);
}
