export {
  type Arrived,
  type MailServer as Smtp,
  type MailServerOptions as SmtpOptions,
  startMailServer as startSmtp,
} from '../../rehearsal/mail-server.ts';
