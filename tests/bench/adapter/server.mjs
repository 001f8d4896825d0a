// The program's real server for the shared bench. Plug in with { id: 'own', dir: <this folder>, kind: 'own', strict: true, execArgv: ['--import', 'tsx'] }.
export { start } from '../bench-server.ts';
