import type { Written } from '../../api/types';
import { readMailbox } from './queries';
import { goAndSignIn } from './signIn';

/** Off to the provider when the saved mailbox has no sign-in there, or one that was refused. */
export async function signInIfNeeded({ id, version }: Written, refused: boolean): Promise<void> {
  const { smtp } = await readMailbox(id, version);
  if (refused || !smtp?.signedIn) {
    await goAndSignIn(id);
  }
}
