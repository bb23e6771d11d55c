/** What a parameter can mean to the server (`aliases` of a connection), in groups as people look for them. */
export const MEANINGS = {
  call: ['call_id', 'start', 'start_timestamp', 'direction', 'status', 'forward_step', 'project_id', 'call_card'],
  people: ['client', 'caller', 'called', 'caller_name', 'answered_by', 'employee_id', 'employee_name', 'employee_email', 'extension', 'outbound_line', 'department', 'scheme', 'pool'],
  lengths: ['talk_seconds', 'total_seconds', 'total_milliseconds', 'wait_seconds'],
  recording: ['recording', 'has_recording', 'ai_score', 'ai_summary', 'ai_transcript'],
  marks: ['target', 'repeated', 'unique', 'call_counter', 'category_mark', 'category_number', 'employee_mark'],
  campaign: ['utm_source', 'utm_medium', 'utm_campaign', 'utm_content', 'utm_term', 'client_id', 'remote_ip', 'referrer', 'landing'],
  nothing: ['ignore'],
} as const;
