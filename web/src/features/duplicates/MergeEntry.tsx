import { IconArrowMerge } from '@tabler/icons-react';
import type { Merge } from '@/api/duplicates';
import { Entry } from '@/features/contacts/timeline/Entry';
import { useFormats, useText } from '@/i18n';
import { MergeBrought, MergeState } from './MergeFacts';

/** Another contact went into this one; for some time that can be taken back. */
export function MergeEntry({ merge }: { merge: Merge }) {
  const t = useText();
  const formats = useFormats();
  return (
    <Entry
      icon={<IconArrowMerge size={16} stroke={1.7} />} at={merge.at}
      head={(
        <>
          <span>{t('duplicates-merged-with', { name: formats.name(merge.removed.name) })}</span>
          <MergeState merge={merge} />
        </>
      )}
    >
      <MergeBrought merge={merge} />
    </Entry>
  );
}
