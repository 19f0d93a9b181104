/** The report's types for the layers that may only import the model. */
export type {
  Context,
  Effect,
  Evidence,
  FlagReport,
  Kind,
  Layer,
  PlainProtection,
  Problem,
  Protections,
  ProtectionSource,
  RetryProtection,
  State,
  TimeoutProtection,
  WebhookHandlerReport,
} from '../../shared/report';
