/** The task queue on which requests and returns run. */
export const taskQueue = 'homeward';
