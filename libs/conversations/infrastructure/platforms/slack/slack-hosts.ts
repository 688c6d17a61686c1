/** Where Slack keeps files, and where it takes them. */
export const SLACK_FILE_HOSTS = ['files.slack.com', '.slack.com'];
