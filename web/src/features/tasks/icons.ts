import { IconCalendarEvent, IconChecklist, IconMessage, IconPhone, IconPhoneCalling, type Icon } from '@tabler/icons-react';
import type { Task } from '@/api/tasks';

/** Each kind of task by a sign. */
export const KIND_ICONS: Record<Task['kind'], Icon> = { call_back: IconPhoneCalling, call: IconPhone, meeting: IconCalendarEvent, message: IconMessage, other: IconChecklist };
