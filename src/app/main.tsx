/**
 * The one place on the phone that looks at the clock and the browser. It hands both down and builds everything once:
 * first the frame, then what the phone holds, which is loaded meanwhile.
 */
import './no-eval.ts';
import '#src/ui/style.css';
import './app.css';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { changeLanguage, COMMON, loadRooms, startStrings } from '#src/i18n/strings.ts';
import { browserPage, chunkPage } from './browser-page.ts';
import { browserPhone, browserScroller } from './browser-phone.ts';
import { createDisplayChoice } from './display-choice.ts';
import { rememberedRoles } from './held-roles.ts';
import { mendLostChunk } from './lost-chunk.ts';
import { Opening } from './opening.tsx';
import { watchForUpdates } from './update.ts';
import type { Whole } from './whole.tsx';

let whole: Whole | null = null;
const flush = async () => (await whole?.flush()) ?? true;
const display = createDisplayChoice(window.localStorage, document.documentElement, window);
const phone = browserPhone(window);
const updates = watchForUpdates(browserPage(window, crypto.randomUUID(), flush));

window.addEventListener('vite:preloadError', () => {
  void mendLostChunk(chunkPage(window, updates, flush));
});

const place = document.getElementById('root');
if (place === null) throw new Error('The page has no place for the app');
const root = createRoot(place);
const show = (page: ReactNode) => {
  root.render(
    <StrictMode>
      <BrowserRouter>{page}</BrowserRouter>
    </StrictMode>,
  );
};

const opening = (hasFailed: boolean) => <Opening phone={phone} roles={rememberedRoles(window.localStorage)} hasFailed={hasFailed} />;
const opened = import('./whole.tsx').then(({ openWhole }) =>
  openWhole(window, window.localStorage, { phone, display, updates, scroller: browserScroller(window) }, () => show(opening(true))),
);
const strings = await startStrings({ language: display.get().language, rooms: [] });
display.subscribe(() => {
  const { language } = display.get();
  if (language !== strings.language) void changeLanguage(strings, language);
});

show(opening(false));
try {
  [whole] = await Promise.all([opened, loadRooms(strings, [COMMON])]);
  show(whole.app);
} catch (error) {
  show(opening(true));
  throw error;
}
