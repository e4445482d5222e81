import type { CallName } from '../../shared/ipc/contract';

/**
 * The calls that the gateway passes on. The store owns the schemas and parses every input; loading
 * them here too would only make the start slower. A call of the contract that is missing here, or
 * one too many, does not compile.
 */
const callNames = {
  'settings:get': true,
  'settings:set': true,
  'document:list': true,
  'document:open': true,
  'document:inspect': true,
  'document:import': true,
  'document:update': true,
  'document:delete': true,
  'repair:set': true,
  'annotation:list': true,
  'annotation:get': true,
  'annotation:create': true,
  'annotation:update': true,
  'annotation:delete': true,
  'comment:add': true,
  'comment:update': true,
  'comment:delete': true,
  'tag:list': true,
  'tag:create': true,
  'tag:update': true,
  'tag:move': true,
  'tag:merge': true,
  'tag:delete': true,
  'note:list': true,
  'note:get': true,
  'note:create': true,
  'note:update': true,
  'note:delete': true,
  'search:library': true,
  'measure:list': true,
  'measure:update': true,
  'measure:add': true,
  'measure:split': true,
  'measure:merge': true,
  'measure:remove': true,
  'measure:settle': true,
  'register:export': true,
  'register:scheme': true,
  'register:set-columns': true,
  'register:set-statuses': true,
  'topic:starters': true,
  'topic:add-starter': true,
  'topic:coverage': true,
  'topic:assign': true,
  'topic:exempt': true,
  'history:state': true,
  'history:undo': true,
  'history:redo': true,
  'export:preview': true,
  'export:run': true,
  'export:progress': true,
  'export:cancel': true,
  'template:list': true,
  'template:set': true,
} as const satisfies Record<CallName, true>;

export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(callNames, name);
}
