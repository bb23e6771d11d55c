import type { Note } from '@/api/notes';
import { pieces } from './mentions';
import classes from './timeline.module.css';

/** What a note says, with those who are mentioned in it. */
export function NoteBody({ note }: { note: Note }) {
  return (
    <div className={classes['body']}>
      {pieces(note.body, note.mentions).map((piece, place) => (piece.person ? <b key={place} className={classes['mention']}>{piece.text}</b> : piece.text))}
    </div>
  );
}
