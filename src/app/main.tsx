/** The one place on the phone that looks at the clock and the browser. It hands both down and builds everything once. */
import './no-eval.ts';
import '#src/ui/style.css';
import './app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { browserSurroundings } from '#src/device/browser.ts';
import { createDevice } from '#src/device/device.ts';
import { changeLanguage, startStrings } from '#src/i18n/strings.ts';
import { App } from './app.tsx';
import { browserPage, chunkPage } from './browser-page.ts';
import { browserPhone, browserScroller, deviceName } from './browser-phone.ts';
import { createDisplayChoice } from './display-choice.ts';
import { mendLostChunk } from './lost-chunk.ts';
import { photoWorker } from './photo-worker.ts';
import { watchForUpdates } from './update.ts';

const display = createDisplayChoice(window.localStorage, document.documentElement);
const device = createDevice(browserSurroundings(window, { photoWorker: photoWorker(window), deviceName: deviceName(navigator) }));
const flush = () => device.keepEverything();
const updates = watchForUpdates(browserPage(window, crypto.randomUUID(), flush));

window.addEventListener('vite:preloadError', () => {
  void mendLostChunk(chunkPage(window, updates, flush));
});

const [strings] = await Promise.all([startStrings({ language: display.get().language }), device.start().catch(() => undefined)]);
display.subscribe(() => {
  const { language } = display.get();
  if (language !== strings.language) void changeLanguage(strings, language);
});

const place = document.getElementById('root');
if (place === null) throw new Error('The page has no place for the app');
createRoot(place).render(
  <StrictMode>
    <BrowserRouter>
      <App device={device} phone={browserPhone(window)} display={display} updates={updates} scroller={browserScroller(window)} />
    </BrowserRouter>
  </StrictMode>,
);
