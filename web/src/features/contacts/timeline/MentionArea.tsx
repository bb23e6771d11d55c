import { Combobox, Textarea, useCombobox, type TextareaProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';
import { usersQuery } from '@/api/people';
import { useText } from '@/i18n';
import { asked, offered, withName, type Person } from './mentions';

/** Those who work here and can be mentioned. */
export function usePeople(): Person[] {
  const users = useQuery(usersQuery());
  return (users.data ?? []).filter(({ active }) => active).map(({ id, name }) => ({ id, name }));
}

type Props = Omit<TextareaProps, 'value' | 'onChange' | 'onKeyDown'> & { value: string; onValue: (text: string) => void; onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void };

/** A text in which an `@` offers colleagues; what is chosen stands there by name. */
export function MentionArea({ value, onValue, onKeyDown, ...props }: Props) {
  const t = useText();
  const people = usePeople();
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState<string>();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const typed = asked(value, caret);
  const options = typed === null ? [] : offered(people, typed.query);
  const isOpen = combobox.dropdownOpened && options.length > 0;
  const look = () => {
    const at = area.current?.selectionStart ?? 0;
    setCaret(at);
    if (asked(area.current?.value ?? '', at) === null) combobox.closeDropdown();
    else combobox.openDropdown();
  };
  const choose = (id: string) => {
    const person = options.find(one => one.id === id);
    if (person === undefined || typed === null) return;
    const next = withName(value, caret, typed.from, person.name);
    onValue(next.text);
    setCaret(next.caret);
    combobox.closeDropdown();
    // The caret stands behind the name once the field has it.
    requestAnimationFrame(() => { area.current?.focus(); area.current?.setSelectionRange(next.caret, next.caret); });
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} position="bottom-start" width={260} shadow="md" middlewares={{ flip: true, shift: true }}>
      {/* A field of several lines is no combobox: it only says what is offered, and which of it is chosen. */}
      <Combobox.Target withKeyboardNavigation={isOpen} withAriaAttributes={false}>
        <Textarea
          {...props} ref={area} value={value} aria-autocomplete="list" aria-controls={isOpen ? combobox.listId ?? undefined : undefined} aria-activedescendant={isOpen ? active : undefined}
          onChange={event => { onValue(event.currentTarget.value); look(); combobox.selectFirstOption(); }}
          onClick={look} onBlur={() => combobox.closeDropdown()}
          onKeyDown={event => {
            // While people are offered, these keys choose among them.
            if (isOpen && ['Enter', 'Escape', 'ArrowUp', 'ArrowDown'].includes(event.key) && !event.ctrlKey && !event.metaKey) {
              if (event.key === 'Escape') combobox.closeDropdown();
              return;
            }
            onKeyDown?.(event);
          }}
          onKeyUp={event => {
            if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) look();
            setActive(document.getElementById(combobox.listId ?? '')?.querySelector('[data-combobox-selected]')?.id);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isOpen}>
        <Combobox.Options aria-label={t('contacts-note-people')}>
          {options.map(person => <Combobox.Option key={person.id} value={person.id} onMouseDown={event => event.preventDefault()}>{person.name}</Combobox.Option>)}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
