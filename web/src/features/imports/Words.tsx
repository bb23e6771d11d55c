import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { pipelinesQuery } from '@/api/pipelines';
import type { ImportValue } from '@/api/imports';
import { useUserOptions } from '@/features/people/useUserOptions';
import { useFormats, useText } from '@/i18n';
import { withMeaning, type Word } from './meaning';
import classes from './imports.module.css';

const LEFT_OUT = 'none';

/** Names of people and stages in the file that are none here, and what is meant by them. */
export function Words({ words, values, onChange }: { words: readonly Word[]; values: readonly ImportValue[]; onChange: (values: ImportValue[]) => void }) {
  const t = useText();
  const formats = useFormats();
  const people = useUserOptions();
  const pipelines = useQuery(pipelinesQuery()).data?.filter(({ archived }) => !archived) ?? [];
  const none = { value: LEFT_OUT, label: t('imports-word-none') };
  const options = {
    user: [none, ...people],
    stage: [none, ...pipelines.map(({ name, stages }) => ({ group: name, items: stages.map(stage => ({ value: stage.id, label: stage.name })) }))],
  };
  return (
    <section aria-labelledby="import-words">
      <h2 id="import-words" className={classes['heading']}>{t('imports-words')}</h2>
      <p className={classes['hint']}>{t('imports-words-hint')}</p>
      <ul className={classes['columns']} aria-labelledby="import-words">
        {words.map(word => (
          <li key={`${word.kind} ${word.text}`}>
            <b>{word.text}</b>
            <span className={classes['samples']}>{[t(`imports-word-${word.kind}`), word.rows === undefined ? null : t('imports-rows', { count: word.rows, rows: formats.number(word.rows) })].filter(part => part !== null).join(' · ')}</span>
            <Select
              aria-label={t('imports-word-means', { word: word.text })} placeholder={t('imports-word-choose')} data={options[word.kind]} value={word.id === null ? LEFT_OUT : word.id ?? null}
              searchable nothingFoundMessage={t('app-nothing-found')} clearable clearButtonProps={{ 'aria-label': t('imports-word-clear', { word: word.text }) }}
              onChange={chosen => onChange(withMeaning(values, word, chosen === LEFT_OUT ? null : chosen ?? undefined))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
