import { StatusIcon } from '../status/status-icon.js';

interface StepLineProps {
  readonly names: readonly string[];
  /** The step in work; earlier ones are done. */
  readonly step: number;
}

/** Up to five steps on a line (步骤条). */
export function StepLine({ names, step }: StepLineProps) {
  return (
    <ol className="jc-steps">
      {names.map((name, index) => (
        <li
          key={name}
          className={index < step ? 'jc-step-done' : undefined}
          aria-current={index === step ? 'step' : undefined}
        >
          <span>{index < step ? <StatusIcon family="done" /> : index + 1}</span>
          <span>{name}</span>
        </li>
      ))}
    </ol>
  );
}
