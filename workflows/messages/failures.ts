/** What a refused call tells its caller beside the message; shared by the workflows and the client. */
export type WrongStageDetails = { stage: string; waitingOn: string | null; possible: string[] };

/** Types of failures with which a workflow says no. */
export const wrongStage = 'WrongStage';
export const invalid = 'Invalid';

/** Faults of a message that only the workflow can know, each with its path in the message. */
export type InvalidDetails = { faults: { path: string; message: string }[] };
