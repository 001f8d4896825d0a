/** Gives node an IndexedDB, so the phone's own code runs as it is. */
import 'fake-indexeddb/auto';
