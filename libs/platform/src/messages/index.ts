export * from './messages.js';
export { openTodos, TodoView } from './todos.controller.js';
export { type OpenTodo, type TodoSource, TodoSources } from './todo-sources.js';
