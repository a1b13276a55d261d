/**
 * The opening shows a sheet and no text, until something is drawn on it. The class is set before the
 * page is painted (early.ts); a page that is not such an opening has no such class.
 */
import { writeStored } from '../lesson/storage.ts';

const { classList } = document.documentElement;

/** Shows the text once there is a first stroke; says whether that was now. */
export function followFirstStroke(drawn: boolean): boolean {
  if (!drawn || !classList.contains('first-stroke')) return false;
  classList.remove('first-stroke');
  writeStored('drawn', true);
  return true;
}
