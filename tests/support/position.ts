/** Where a phone says it is, as the browser tells it. */
export function positionAt(latitude: number, longitude: number, accuracy: number): GeolocationPosition {
  const nothing = { altitude: null, altitudeAccuracy: null, heading: null, speed: null };
  const coords = { latitude, longitude, accuracy, ...nothing, toJSON: () => null };
  return { coords, timestamp: 0, toJSON: () => null };
}

/** The person said no to being located. */
export const REFUSED: GeolocationPositionError = {
  code: 1,
  message: 'refused',
  PERMISSION_DENIED: 1,
  POSITION_UNAVAILABLE: 2,
  TIMEOUT: 3,
};
