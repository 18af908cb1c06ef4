export * from './messages.js';
export { openTodos, TodoView } from './todos.controller.js';
