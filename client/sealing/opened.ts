import type { Homeward } from '../homeward.ts';

/**
 * Homeward with every answer in plain words: what is sealed in it is opened.
 *
 * @param homeward whose answers come as they are kept
 * @param open opens what is sealed in a value
 */
export function opened(homeward: Homeward, open: <T extends object>(value: T) => Promise<T>): Homeward {
  return new Proxy(homeward, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return (...args: unknown[]): unknown => {
        const answer: unknown = Reflect.apply(method, target, args);
        return answer instanceof Promise ? answer.then((said: unknown) => openedIn(said, open)) : answer;
      };
    },
  });
}

function openedIn(answer: unknown, open: <T extends object>(value: T) => Promise<T>): unknown {
  return typeof answer === 'object' && answer !== null && !ArrayBuffer.isView(answer) ? open(answer) : answer;
}
