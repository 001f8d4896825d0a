/**
 * When a part of the program cannot be loaded, mostly because a newer version is on the server.
 * One careful try to mend it: never without a network (the page would be gone), never before the
 * words on it are put away, at most once while the browser stays open. Source: reliability §1.2.
 */
export interface ChunkPage {
  /** Asks the server itself; the browser's own hint may be wrong. */
  serverAnswers(): Promise<boolean>;
  /** Puts everything typed into the database; false when some of it could not be kept. */
  flush(): Promise<boolean>;
  /** Takes the one try of this session; false when it was taken before. */
  takeChance(): boolean;
  newVersionWaits(): boolean;
  /** Lets the waiting version in, which loads the page anew. */
  update(): Promise<void>;
  /** Forgets the stored program, whose start page may name parts that are gone. */
  forgetProgram(): Promise<void>;
  reload(): void;
}

/** @returns what was done; `left` leaves the page to its error boundary, with the draft within reach */
export async function mendLostChunk(page: ChunkPage): Promise<'left' | 'updated' | 'reloaded'> {
  if (!(await page.serverAnswers()) || !(await page.flush()) || !page.takeChance()) return 'left';
  if (page.newVersionWaits()) {
    await page.update();
    return 'updated';
  }
  await page.forgetProgram();
  page.reload();
  return 'reloaded';
}
