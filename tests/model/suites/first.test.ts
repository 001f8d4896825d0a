/** The first quarter of suite M. */
import { modelSuite } from '#tests/model/suite.ts';

modelSuite(0, 2026);
