// Generated from openapi.json by `npm run types`; not edited by hand.
export interface paths {
    "/api/v1/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the absences that have not ended yet, in the order of their ends. */
        get: operations["absences_list"];
        put?: never;
        /** Enters an absence: one's own, or as an administrator anybody's. */
        post: operations["absences_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows an absence. */
        get: operations["absences_read"];
        put?: never;
        post?: never;
        /** Removes an absence. */
        delete: operations["absences_delete"];
        options?: never;
        head?: never;
        /** Changes an absence. */
        patch: operations["absences_update"];
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what was done in the workspace, newest first. */
        get: operations["audit_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automation_runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a run with what became of its blocks. */
        get: operations["automations_run"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automation_runs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Calls off a run that is not over. */
        post: operations["automations_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automation_runs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has a run that failed go on with the block that could not be done. */
        post: operations["automations_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the automations, oldest first. */
        get: operations["automations_list"];
        put?: never;
        /** Makes an automation, as a draft. */
        post: operations["automations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automations/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists automations to begin with, in the reader's language. */
        get: operations["automations_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automations/vocabulary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the words of automations: triggers, fields, placeholders, and the fields that the workspace has added. */
        get: operations["automations_vocabulary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows an automation. */
        get: operations["automations_read"];
        put?: never;
        post?: never;
        /** Removes an automation with its runs; what is not over is called off, what was done stays done. */
        delete: operations["automations_delete"];
        options?: never;
        head?: never;
        /** Changes an automation, switches it on or off. */
        patch: operations["automations_update"];
        trace?: never;
    };
    "/api/v1/automations/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the runs of an automation, newest first. */
        get: operations["automations_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automations/{id}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what an automation would do with a call, as everything is now. Nothing is done. */
        post: operations["automations_try_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/automations/{id}/try_month": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what an automation would have done with the calls of the last 30 days. Nothing is done. */
        post: operations["automations_try_month"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backfills/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows how far a period of the source's log has been read. */
        get: operations["backfills_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backfills/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Calls it off; what was read stays. One that is over stays as it is. */
        post: operations["backfills_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/blocked-numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the blocked numbers, in their order. */
        get: operations["blocked_numbers_list"];
        put?: never;
        /** Blocks a number: its calls are listed, make no contact, get no answer from smart forwarding, and are refused where telephony lets us say so. */
        post: operations["blocked_numbers_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/blocked-numbers/{e164}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a blocked number. */
        get: operations["blocked_numbers_read"];
        put?: never;
        post?: never;
        /** Lets a number in again. */
        delete: operations["blocked_numbers_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the same change of many cards. One that cannot be changed does not keep the others from it. */
        post: operations["bulk_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/call-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists one's own calls of the last hour that were started with a click, newest first. */
        get: operations["call-requests_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/call-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a call that was started with a click. */
        get: operations["call-requests_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/call-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what calls can lead to, in its order; what is archived stands among it. */
        get: operations["call_results_list"];
        put?: never;
        /** Adds an entry at the end of the list. */
        post: operations["call_results_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/call-results/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows an entry of the list. */
        get: operations["call_results_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Renames, moves or archives an entry. */
        patch: operations["call_results_update"];
        trace?: never;
    };
    "/api/v1/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report: calls, newest first. */
        get: operations["calls_list"];
        put?: never;
        /** Has telephony ring the user's own phone, then the client. The call that appears in the report is tied to this request. */
        post: operations["calls_call_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The report as a file, CSV or XLSX, by the filters of the list. Cells that a spreadsheet would calculate are made harmless. It is a right of its own, and
         *     stands in the audit log.
         */
        get: operations["exports_calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Logs a call by hand: a row of the report with all that follows from a call. */
        post: operations["calls_log"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One call. */
        get: operations["calls_read"];
        put?: never;
        post?: never;
        /** Removes a call that was logged by hand, with its part of the figures. Who logged it may, and administrators; what telephony told of stays. */
        delete: operations["calls_delete"];
        options?: never;
        head?: never;
        /** Links or unlinks a call, says what it led to, adds a note. */
        patch: operations["calls_update"];
        trace?: never;
    };
    "/api/v1/calls/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came in for a call, in the order of receipt. */
        get: operations["calls_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Corrects a call that was logged by hand. Who logged it may, and administrators; the number stays: a call with somebody else is another call. */
        patch: operations["calls_edit_log"];
        trace?: never;
    };
    "/api/v1/calls/{id}/recording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Plays the recording of a call. `Range` and `If-Range` are understood, `HEAD` too. The audio comes from the server's storage if it is archived,
         *     else from the telephony source while it is heard. Who listened to it, or kept it as a file, stands in the audit log; both are rights that a person has or not.
         */
        get: operations["calls_recording"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what changed after a number. 410 if that is too long ago: then everything has to be loaded anew. */
        get: operations["changes_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the companies, by name. */
        get: operations["companies_list"];
        put?: never;
        /**
         * Makes a company. If companies are there with its name or one of its phones, a person who has not said `duplicates=allow` is told of them first: 409
         *     `duplicate_warning`. Nobody is refused.
         */
        post: operations["companies_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The companies as a file, CSV or XLSX, by the filters of the list. Cells that a spreadsheet would calculate are made harmless. It is a right of its own, and
         *     stands in the audit log.
         */
        get: operations["exports_companies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a company. */
        get: operations["companies_read"];
        put?: never;
        post?: never;
        /** Removes a company; its contacts stay without one, its calls stay in the report, unlinked. */
        delete: operations["companies_delete"];
        options?: never;
        head?: never;
        /** Changes a company. */
        patch: operations["companies_update"];
        trace?: never;
    };
    "/api/v1/companies/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the companies that look like this one: they share a number or a name. Those of which somebody said that they are not the same are left out. */
        get: operations["companies_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes one company of two: this one stays, and gets all that the other one has. Its own fields win, empty ones are filled, lists are joined. */
        post: operations["companies_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the connections, oldest first. */
        get: operations["connections_list"];
        put?: never;
        /** Connects a telephony source: gives it a webhook URL and a forward URL of its own. */
        post: operations["connections_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a connection. */
        get: operations["connections_read"];
        put?: never;
        post?: never;
        /** Removes a connection that has no calls, with its URLs, employees and lines. One with calls can be disabled instead. */
        delete: operations["connections_delete"];
        options?: never;
        head?: never;
        /** Changes a connection. Past calls stay as they are until the change is applied to them (`/connections/{id}/reapply`). */
        patch: operations["connections_update"];
        trace?: never;
    };
    "/api/v1/connections/{id}/backfills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the periods of the source's log that were read, newest first. */
        get: operations["backfills_list"];
        put?: never;
        /** Reads a period of the source's own log of calls, as a job that goes on after a restart. Reading the same period again changes nothing. */
        post: operations["backfills_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/employees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows how a source names our users. */
        get: operations["connections_employees"];
        /** Replaces how a source names our users, all of them. Past calls keep their managers until the change is applied to them. */
        put: operations["connections_replace_employees"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what the source sent, newest first, with what was made of it. */
        get: operations["connections_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says whether the source asks whom to ring, how it is answered, and which lines get calls but never ask. */
        get: operations["connections_forward_standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/forward/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what the source asked and was answered, newest first. */
        get: operations["connections_forward_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/forward/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says whom a call of this number would ring first now, and why. Nothing is written down. */
        post: operations["connections_forward_try"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says whether events come in and are worked off. */
        get: operations["connections_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/reapply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says how many past calls would change if the employees, aliases, lines and zone of now were applied to them. */
        get: operations["connections_preview_reapply"];
        put?: never;
        /** Applies them. What people linked or wrote stays, and nothing new is caused. */
        post: operations["connections_reapply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/repair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reads the source's own log of calls now, as it is read every few minutes, to find calls whose events did not come. The reading goes on behind the answer;
         *     `repair` in `GET /connections/{id}/health` tells when it is over, and what it found. While one goes on, no other one begins.
         */
        post: operations["connections_repair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a connection another webhook or forward URL. The old one stays valid for 24 hours, so that nothing is lost until the new one is entered at
         *     the source.
         */
        post: operations["connections_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a sample call through the connection's own webhook: an answered call from +380 67 000 0000 that has just ended. It does what a real call of
         *     an unknown number does.
         */
        post: operations["connections_sample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/source-employees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Asks the source for its employees, to choose from; proposes who of us they are. */
        get: operations["connections_source_employees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the source's API for its employees, and says what it answers. */
        post: operations["connections_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the contacts, by name. */
        get: operations["contacts_list"];
        put?: never;
        /**
         * Makes a contact. If contacts are there that look like it, the answer may be 409 with these: `duplicate` if the workspace forbids it, `duplicate_warning`
         *     for a person who has not said `duplicates=allow`.
         */
        post: operations["contacts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The contacts as a file, CSV or XLSX, by the filters of the list. Cells that a spreadsheet would calculate are made harmless. It is a right of its own, and
         *     stands in the audit log.
         */
        get: operations["exports_contacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a contact. */
        get: operations["contacts_read"];
        put?: never;
        post?: never;
        /** Removes a contact with its notes; its calls stay in the report, unlinked. */
        delete: operations["contacts_delete"];
        options?: never;
        head?: never;
        /**
         * Changes a contact. A contact that a call made keeps the name and the responsible that somebody gives it. Phones and
         *     addresses that it gains may be answered like those of a new one.
         */
        patch: operations["contacts_update"];
        trace?: never;
    };
    "/api/v1/contacts/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the contacts that look like this one: they share a number, an e-mail address or a name. Those of which somebody said that they are not the same are
         *     left out.
         */
        get: operations["contacts_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/link-earlier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Links the unlinked calls of the contact's numbers to it. */
        post: operations["contacts_link_earlier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes one contact of two: this one stays, and gets all that the other one has. Its own fields win, empty ones are filled, lists are joined. */
        post: operations["contacts_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Puts an entry of a contact's timeline on top, for everybody; another one leaves that place. */
        put: operations["contacts_pin"];
        post?: never;
        /** Leaves no entry on top of a contact's timeline. */
        delete: operations["contacts_unpin"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what happened with a contact, newest first. */
        get: operations["contacts_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists deals, the one that came into its stage last first. */
        get: operations["deals_list"];
        put?: never;
        /** Makes a deal. */
        post: operations["deals_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The deals as a file, CSV or XLSX, by the filters of the list. Cells that a spreadsheet would calculate are made harmless. It is a right of its own, and
         *     stands in the audit log.
         */
        get: operations["exports_deals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a deal. */
        get: operations["deals_read"];
        put?: never;
        post?: never;
        /** Removes a deal with its history. */
        delete: operations["deals_delete"];
        options?: never;
        head?: never;
        /** Changes a deal, or moves it to another stage. */
        patch: operations["deals_update"];
        trace?: never;
    };
    "/api/v1/deals/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists how a deal went through the stages, oldest first; at most 1,000 steps. */
        get: operations["deals_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists groups of contacts that share a number, an e-mail address or a name, in this order; up to 50 on a page. A group in which all are said not to be the
         *     same is left out.
         */
        get: operations["duplicates_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates/apart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that contacts are not the same: none of them is offered as a duplicate of another any more. */
        post: operations["duplicates_apart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists groups of companies that share a number or a name, in this order; up to 50 on a page. A group in which all are said not to be the same is left out. */
        get: operations["duplicates_list_companies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates/companies/apart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that companies are not the same: none of them is offered as a duplicate of another any more. */
        post: operations["duplicates_apart_companies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Streams changes of the workspace as server-sent events: first `start` with the number of the last change, then a `change` each, whose id is its
         *     number. A client that lost the connection goes on with `Last-Event-ID` (browsers do) or `after`; 410 means that everything has to be loaded anew.
         */
        get: operations["changes_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the fields that the workspace has added, by kind of card, in their order; what is archived stands among them. */
        get: operations["fields_list"];
        put?: never;
        /** Adds a field to a kind of card, behind the others. */
        post: operations["fields_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fields/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a field. */
        get: operations["fields_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Renames, moves or archives a field, or gives it other choices. */
        patch: operations["fields_update"];
        trace?: never;
    };
    "/api/v1/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the forms, oldest first. */
        get: operations["forms_list"];
        put?: never;
        /** Makes a form that anybody can fill in. */
        post: operations["forms_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/submissions/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that a submission is no spam: it is taken over as if it had come now. */
        post: operations["forms_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a form. */
        get: operations["forms_read"];
        put?: never;
        post?: never;
        /** Removes a form: its address leads nowhere then. What was sent with it stays on the contacts. */
        delete: operations["forms_delete"];
        options?: never;
        head?: never;
        /** Changes a form. Its address stays. */
        patch: operations["forms_update"];
        trace?: never;
    };
    "/api/v1/forms/{id}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what was sent with a form, newest first. */
        get: operations["forms_submissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the imports, newest first. */
        get: operations["imports_list"];
        put?: never;
        /**
         * Takes in a file of contacts, companies, deals or tasks, CSV or XLSX, up to 32 MiB and 200,000 rows: the body is the file. Encoding, delimiter and header are recognised, and what the
         *     columns mean is proposed. Nothing is taken over before `start`.
         */
        post: operations["imports_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows how a file was read and how far its rows are taken over. */
        get: operations["imports_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Chooses what the columns of a file mean and how its rows are taken over. What was counted before has to be counted again. */
        patch: operations["imports_update"];
        trace?: never;
    };
    "/api/v1/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Calls an import off: a count is given up and the file stays; else what was taken over stays. One that is over stays as it is. */
        post: operations["imports_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Counts what would come of a file, as a job: `state` goes from `counting` to `counted`. Nothing is written. */
        post: operations["imports_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that were refused, as a file of the same columns with the line and the reasons behind them, to be mended and brought again. They are kept for 30 days. */
        get: operations["imports_refused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the rows of a file over, as a job that goes on after a restart. The same file once more changes nothing. No pop-ups, automations or messages come of it. */
        post: operations["imports_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows what an invitation is to; 404 once it is used, replaced or too old. */
        get: operations["invitations_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts an invitation: sets the password if the person has none yet, or replaces it if the person has joined already. A link works once. */
        post: operations["invitations_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the lines, in the order in which they were entered or found. */
        get: operations["lines_list"];
        put?: never;
        /** Enters a line. Past calls stay as they are until the change is applied to them (`/connections/{id}/reapply`). */
        post: operations["lines_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a line. */
        get: operations["lines_read"];
        put?: never;
        post?: never;
        /** Removes a line. Its calls stay; the next call of the number finds it anew, without settings. */
        delete: operations["lines_delete"];
        options?: never;
        head?: never;
        /** Changes a line. Past calls stay as they are until the change is applied to them (`/connections/{id}/reapply`). */
        patch: operations["lines_update"];
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the calls that concern the reader now. The stream of changes (`/events`) sends the same as events of the kind `live`, whenever it changes. */
        get: operations["live_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows who is free, rings or talks, and which callers wait. */
        get: operations["live_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows who asks. */
        get: operations["me_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes one's own settings. Nobody else changes them, so no `If-Match` is asked for. */
        patch: operations["me_update"];
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes one's own password, and ends all other sessions of the person. */
        put: operations["me_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists which contacts and companies were made one, newest first, also what was taken back. One card, or one kind of cards, can be asked for. */
        get: operations["merges_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows which two cards were made one. */
        get: operations["merges_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a merge back: both cards are as before. What was moved and still hangs on the kept one goes back, what came to it since stays. Possible for
         *     30 days, and while the kept card is there.
         */
        post: operations["merges_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the notes on a contact or a call, newest first. */
        get: operations["notes_list"];
        put?: never;
        /** Writes a note. */
        post: operations["notes_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a note. */
        get: operations["notes_read"];
        put?: never;
        post?: never;
        /** Removes a note of one's own; administrators remove any. */
        delete: operations["notes_delete"];
        options?: never;
        head?: never;
        /** Changes a note of one's own; administrators change any. */
        patch: operations["notes_update"];
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what the asking person was told in the last 90 days, newest first. Programs are told nothing. */
        get: operations["notices_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that the asking person has read all up to a notice. */
        post: operations["notices_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists all pipelines with their stages, in their order, archived ones behind. */
        get: operations["pipelines_list"];
        put?: never;
        /** Makes a pipeline, behind those that are there. */
        post: operations["pipelines_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a pipeline with its stages. */
        get: operations["pipelines_read"];
        put?: never;
        post?: never;
        /** Removes a pipeline in which no deal is, if it is not the last one. */
        delete: operations["pipelines_delete"];
        options?: never;
        head?: never;
        /** Changes a pipeline and its stages. */
        patch: operations["pipelines_update"];
        trace?: never;
    };
    "/api/v1/pipelines/{id}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts and sums up the deals of a pipeline, stage by stage. The sums are kept, so this costs the same for any number of deals. */
        get: operations["pipelines_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows how the archive of recordings stands: where they are kept, how many there are, what does not work. */
        get: operations["recordings_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recordings/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has all recordings tried again that were given up. They are archived beside the request. */
        post: operations["recordings_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/losses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts what was lost among the calls of a period. */
        get: operations["reports_losses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The totals of the calls that the filters of `GET /calls` let through. Calls that are not over yet are not counted. */
        get: operations["reports_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Searches everything. */
        get: operations["search_everything"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows who is logged in, as `GET /me` does; 401 if nobody is. */
        get: operations["session_read"];
        /** Switches to another workspace of the person; the reply sets a new session cookie. */
        put: operations["session_switch"];
        /** Logs a person in; the reply sets the session cookie. */
        post: operations["session_login"];
        /** Logs the person out. Who is not logged in any more is told the same. */
        delete: operations["session_logout"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says whether the server waits for its first workspace. */
        get: operations["setup_read"];
        put?: never;
        /** Makes the first workspace of the server and its owner, who is logged in by it: the reply sets the session cookie. It works once. */
        post: operations["setup_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the tags that cards of a kind have. */
        get: operations["tags_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a tag off every card that has it. */
        post: operations["tags_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a tag another name, on every card that has it. */
        post: operations["tags_rename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists tasks: open ones in the order in which they are due, those without a time last; closed ones from the last on. */
        get: operations["tasks_list"];
        put?: never;
        /** Makes a task. */
        post: operations["tasks_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts open tasks by when they are due. */
        get: operations["tasks_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tasks as a file, CSV or XLSX, by the filters of the list. Cells that a spreadsheet would calculate are made harmless. It is a right of its own, and
         *     stands in the audit log.
         */
        get: operations["exports_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a task. */
        get: operations["tasks_read"];
        put?: never;
        post?: never;
        /** Removes a task. The calls that made it make none again. */
        delete: operations["tasks_delete"];
        options?: never;
        head?: never;
        /** Changes a task: what it says, whose it is, and that it is done. */
        patch: operations["tasks_update"];
        trace?: never;
    };
    "/api/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the teams, by name. */
        get: operations["teams_list"];
        put?: never;
        /** Makes a team. */
        post: operations["teams_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a team. */
        get: operations["teams_read"];
        put?: never;
        post?: never;
        /** Removes a team; its members stay, without a team. */
        delete: operations["teams_delete"];
        options?: never;
        head?: never;
        /** Renames a team. */
        patch: operations["teams_update"];
        trace?: never;
    };
    "/api/v1/to-call-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the clients who were missed in the last 14 days, and with whom nobody has talked since. */
        get: operations["to_call_back_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/to-call-back/{number}/taken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Takes care of a client, for as long as the workspace says; whoever has it already has it longer. Somebody else's is refused: `already_taken`. */
        put: operations["to_call_back_take"];
        post?: never;
        /** Releases a client whom I have taken; an administrator releases anybody's. */
        delete: operations["to_call_back_release"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the API tokens that serve, newest first. */
        get: operations["tokens_list"];
        put?: never;
        /** Makes an API token; its secret is shown this once. */
        post: operations["tokens_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revokes an API token: the next request with it is refused. It never changes, so no `If-Match` is asked for. */
        delete: operations["tokens_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the users, by name. */
        get: operations["users_list"];
        put?: never;
        /** Adds a user and invites the person; `invite_url` is shown this once. */
        post: operations["users_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a user. */
        get: operations["users_read"];
        put?: never;
        post?: never;
        /** Deactivates a user: the user is logged out and not let in any more; what the user did stays. */
        delete: operations["users_delete"];
        options?: never;
        head?: never;
        /** Changes a user. */
        patch: operations["users_update"];
        trace?: never;
    };
    "/api/v1/users/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes another link: for a user who has not joined yet, to join; for one who has, to choose another password. The link before does not serve any
         *     more. Who also works in another workspace gets none here, since the password opens both.
         */
        post: operations["users_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists one's own views and the shared ones, in the order of their making. */
        get: operations["views_list"];
        put?: never;
        /** Keeps a list with filters, for oneself or for all. */
        post: operations["views_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a view. */
        get: operations["views_read"];
        put?: never;
        post?: never;
        /** Removes a view: one's own, and as an administrator the shared ones. */
        delete: operations["views_delete"];
        options?: never;
        head?: never;
        /** Changes a view: one's own, and as an administrator the shared ones. */
        patch: operations["views_update"];
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the addresses that are told what happens, oldest first. */
        get: operations["webhooks_list"];
        put?: never;
        /** Enters an address that is told what happens; the secret that its messages are signed with is shown this once. */
        post: operations["webhooks_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows an address that is told what happens. */
        get: operations["webhooks_read"];
        put?: never;
        post?: never;
        /** Removes an address; what waits to be sent to it is not sent. */
        delete: operations["webhooks_delete"];
        options?: never;
        head?: never;
        /** Changes an address that is told what happens. */
        patch: operations["webhooks_update"];
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the messages to an address, newest first. Those of the last 30 days are kept. */
        get: operations["webhooks_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries/{delivery_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a message again that failed, ahead of what waits. */
        post: operations["webhooks_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a message of the type `webhook.test`, ahead of what waits. What becomes of it is among the deliveries. */
        post: operations["webhooks_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the workspace and its settings. */
        get: operations["workspace_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the settings of the workspace. */
        patch: operations["workspace_update"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An absence to be entered. */
        AbsenceIn: {
            /**
             * Format: uuid
             * @description Who stands in.
             */
            deputy_id?: string | null;
            /**
             * Format: date-time
             * @description From this moment on.
             */
            from: string;
            /**
             * Format: date-time
             * @description Until this moment.
             */
            until: string;
            /**
             * Format: uuid
             * @description Who is away.
             */
            user_id: string;
        };
        /** @description A time in which a user is away: calls of clients go to the deputy, or on. */
        AbsenceOut: {
            /**
             * Format: date-time
             * @description When it was entered.
             */
            created_at: string;
            /**
             * Format: uuid
             * @description Who stands in.
             */
            deputy_id: string | null;
            /**
             * Format: date-time
             * @description From this moment on.
             */
            from: string;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /**
             * Format: date-time
             * @description Until this moment.
             */
            until: string;
            /**
             * Format: uuid
             * @description Who is away.
             */
            user_id: string;
            /**
             * Format: int64
             * @description Counts the changes.
             */
            version: number;
        };
        /** @description What is to change of an absence; what is absent stays. */
        AbsencePatch: {
            /**
             * Format: uuid
             * @description Who stands in, or nobody.
             */
            deputy_id?: string | null;
            /** @description From this moment on. */
            from?: string;
            /** @description Until this moment. */
            until?: string;
        };
        /** @description What a person says who accepts. */
        AcceptanceIn: {
            /** @description Another name than the one under which the person was invited. */
            name?: string | null;
            /**
             * Format: password
             * @description The password that the person chooses (at least ten characters); whoever joins and has one already gives that one.
             */
            password?: string | null;
        };
        /** @description Who has joined what; the person logs in with `POST /session` now. */
        AcceptanceOut: {
            /** @description The e-mail with which the person logs in. */
            email: string;
            /**
             * Format: uuid
             * @description The user.
             */
            user_id: string;
            /**
             * Format: int64
             * @description The workspace.
             */
            workspace_id: number;
        };
        /** @description A user or an API token. */
        ActorOut: {
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description The name now; null if there is none any more. */
            name: string | null;
        };
        /** @description AI results of the source. */
        AiOut: {
            /**
             * Format: double
             * @description The score.
             */
            score: number | null;
            /** @description What was talked about. */
            summary: string | null;
            /** @description A link to the transcript. */
            transcript_url: string | null;
        };
        /** @description Cards that are not the same. */
        ApartIn: {
            /** @description Which, from 2 to 20. */
            ids: string[];
        };
        /** @description How the archive of recordings stands. */
        ArchiveOut: {
            /**
             * Format: int64
             * @description How many are archived.
             */
            archived: number;
            /**
             * Format: int64
             * @description How many bytes these have.
             */
            bytes: number;
            /**
             * Format: int64
             * @description How many were deleted when they were old enough.
             */
            deleted: number;
            /**
             * Format: int64
             * @description How many of them are in another storage than the server has now: they are neither played nor deleted when they are old enough.
             */
            elsewhere: number;
            /**
             * Format: int64
             * @description How many were given up, though their link may live.
             */
            failed: number;
            /**
             * Format: int64
             * @description How many the source does not have any more.
             */
            gone: number;
            last_problem: components["schemas"]["ArchiveProblemOut"] | null;
            place: components["schemas"]["PlaceOut"] | null;
            storage_trouble: components["schemas"]["StorageTroubleOut"] | null;
            /**
             * Format: int64
             * @description How many are to be archived.
             */
            waiting: number;
        };
        /** @description What stood in the way of a recording. */
        ArchiveProblemOut: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /**
             * @description `not_there` (the source does not have it), `away` (the source cannot be reached), `not_audio` (what it sends is no audio), `host` (its host may not be
             *     asked), `too_large`, or `storage`.
             */
            code: string;
        };
        /** @description One thing that was done. */
        AuditOut: {
            /** @description What was done, such as `updated`. */
            action: string;
            actor: components["schemas"]["ActorOut"] | null;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description To what kind of thing, such as `user`. */
            entity: string;
            /**
             * Format: uuid
             * @description To which.
             */
            entity_id: string | null;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
        };
        /** @description An automation that is to be made. It may be incomplete. */
        AutomationIn: {
            /** @description What is gone through then. */
            blocks?: components["schemas"]["BlockBody"][];
            /** @description The name. */
            name: string;
            /** @description What it begins with. */
            trigger: components["schemas"]["TriggerBody"];
        };
        /** @description Nothing is asked yet. */
        AutomationMonthIn: Record<string, never>;
        /** @description What an automation would have done with the calls of the last 30 days. */
        AutomationMonthOut: {
            /** @description Calls that were looked at, the newest; at most 10,000. */
            calls: number;
            /** @description There are more than were looked at. */
            capped: boolean;
            /** @description Contacts that it would have made. */
            contacts: number;
            /** @description Deals that it would have made. */
            deals: number;
            /** @description Anything else that it would have done. */
            other: number;
            /** @description Times it would have been begun. */
            runs: number;
            /** @description Tasks that it would have made. */
            tasks: number;
        };
        /** @description An automation. */
        AutomationOut: {
            /** @description What is gone through then. */
            blocks: components["schemas"]["BlockBody"][];
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            changed_at: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            created_by: components["schemas"]["NamedOut"] | null;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description The name. */
            name: string;
            /** @description What is wrong or missing; one that is active has nothing of it, unless what it names was removed since. */
            problems: components["schemas"]["AutomationProblemOut"][];
            /** @description How often it was begun. */
            runs: components["schemas"]["AutomationRunsOut"];
            /** @description `draft`, `active` or `inactive`. */
            state: string;
            /** @description What it begins with. */
            trigger: components["schemas"]["TriggerBody"];
            /**
             * Format: int64
             * @description Counts the changes.
             */
            version: number;
        };
        /** @description What is to change of an automation; what is absent stays. Runs under way keep the definition with which they began. */
        AutomationPatch: {
            /** @description What is gone through then. */
            blocks?: components["schemas"]["BlockBody"][];
            /** @description The name. */
            name?: string;
            /** @description `active` switches it on, which it has to be complete for; `inactive` switches it off and calls off what is not over. */
            state?: components["schemas"]["AutomationStateBody"];
            /** @description What it begins with. */
            trigger?: components["schemas"]["TriggerBody"];
        };
        /** @description Something that is wrong or missing. */
        AutomationProblemOut: {
            /** @description The block; null: the trigger, or all of it. */
            block_id: string | null;
            /** @description What it is, for programs. */
            code: string;
            /** @description What it is, in the reader's language. */
            detail: string;
            /** @description The member. */
            field: string;
        };
        /** @description How often an automation was begun; each counted up to 10,000. */
        AutomationRunsOut: {
            /**
             * Format: int64
             * @description Those that failed.
             */
            failed: number;
            /**
             * Format: date-time
             * @description When the last one began.
             */
            last_at: string | null;
            /**
             * Format: int64
             * @description Those that are not over.
             */
            running: number;
            /**
             * Format: int64
             * @description All runs.
             */
            total: number;
        };
        /**
         * @description Whether an automation runs.
         * @enum {string}
         */
        AutomationStateBody: "draft" | "active" | "inactive";
        /** @description An automation to begin with. */
        AutomationTemplateOut: {
            /** @description What is sent to make it. */
            automation: components["schemas"]["AutomationIn"];
            /** @description What it does, in the reader's language. */
            description: string;
            /** @description Its name for programs. */
            key: string;
            /** @description Its name, in the reader's language. */
            name: string;
        };
        /** @description The automations to begin with. */
        AutomationTemplatesOut: {
            /** @description The one that is wanted most first. */
            items: components["schemas"]["AutomationTemplateOut"][];
        };
        /** @description A call to try an automation with. */
        AutomationTryIn: {
            automation?: components["schemas"]["AutomationIn"] | null;
            /**
             * Format: uuid
             * @description The call.
             */
            call_id: string;
        };
        /** @description What an automation would do. */
        AutomationTryOut: {
            /** @description It would be begun. */
            runs: boolean;
            /** @description What it would do. */
            steps: components["schemas"]["RunStepOut"][];
            /** @description Why, or why not, in the reader's language. */
            why: string;
        };
        /** @description A period of the source's log that is to be read. */
        BackfillIn: {
            /** @description Make contacts as from new calls; else the calls make rows, links and statistics only. */
            contacts?: boolean;
            /**
             * Format: date-time
             * @description From this moment on.
             */
            from: string;
            /** @description Only count what is there; nothing is stored. */
            preview?: boolean;
            /**
             * Format: date-time
             * @description Up to this moment; now if absent.
             */
            until?: string | null;
        };
        /** @description A period of a source's log that is read, or was. */
        BackfillOut: {
            /**
             * Format: int64
             * @description Calls that the source lists.
             */
            calls: number;
            /**
             * Format: uuid
             * @description The connection.
             */
            connection_id: string;
            /** @description Contacts are made as from new calls. */
            contacts: boolean;
            /**
             * Format: date-time
             * @description When it was started.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it ended.
             */
            finished_at: string | null;
            /**
             * Format: date-time
             * @description From this moment on.
             */
            from: string;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /**
             * Format: int64
             * @description Of them, those that were in the report already.
             */
            known_calls: number;
            /**
             * Format: int64
             * @description Of them, those that were not.
             */
            new_calls: number;
            /**
             * Format: int64
             * @description In a preview: contacts that would come of them.
             */
            new_contacts: number;
            /** @description It only counts. */
            preview: boolean;
            /** @description Why it stopped: the code of a problem. */
            problem: string | null;
            /**
             * Format: date-time
             * @description The period has been read up to here.
             */
            read_to: string;
            /** @description How far it is. */
            state: components["schemas"]["BackfillState"];
            /**
             * Format: date-time
             * @description Up to this moment.
             */
            until: string;
            /**
             * Format: uuid
             * @description Who wanted it.
             */
            user_id: string | null;
            /**
             * Format: int64
             * @description Counts the changes.
             */
            version: number;
        };
        /**
         * @description How far a backfill is.
         * @enum {string}
         */
        BackfillState: "waiting" | "reading" | "done" | "cancelled" | "failed";
        /** @description A block of the chain. Members may be missing while somebody makes the automation; `problems` says which. */
        BlockBody: {
            /** @description What it is worth, as deals have it. */
            amount?: string | null;
            /** @description The block's name, unique in the automation. */
            id: string;
            /** @enum {string} */
            kind: "create_deal";
            /** @description What it is called, with placeholders; empty: as the contact. */
            name?: string | null;
            /**
             * Format: uuid
             * @description The pipeline; null: the first one.
             */
            pipeline_id?: string | null;
            responsible?: components["schemas"]["WhoBody"] | null;
            /** @description Not if the contact has an open one. */
            skip_if_open?: boolean | null;
            /**
             * Format: uuid
             * @description The stage; null: the first open one.
             */
            stage_id?: string | null;
        } | {
            assignee?: components["schemas"]["WhoBody"] | null;
            /**
             * Format: int32
             * @description Due after so many minutes of working time; null: whenever.
             */
            due_minutes?: number | null;
            /** @description The block's name. */
            id: string;
            /** @enum {string} */
            kind: "create_task";
            /** @description What is to be done: a kind of tasks. */
            task_type?: string | null;
            /** @description More about it, with placeholders. */
            text?: string | null;
            /** @description In a few words, with placeholders. */
            title?: string | null;
        } | {
            /** @description The block's name. */
            id: string;
            /** @enum {string} */
            kind: "create_contact";
            /** @description What it is called, with placeholders; empty: as its number. */
            name?: string | null;
            responsible?: components["schemas"]["WhoBody"] | null;
        } | {
            entity?: components["schemas"]["EntityBody"] | null;
            /** @description Which, as the vocabulary names it. */
            field?: string | null;
            /** @description The block's name. */
            id: string;
            /** @enum {string} */
            kind: "set_field";
            /** @description The value, with placeholders. */
            value?: string | null;
        } | {
            entity?: components["schemas"]["EntityBody"] | null;
            /** @description The block's name. */
            id: string;
            /** @enum {string} */
            kind: "set_responsible";
            who?: components["schemas"]["WhoBody"] | null;
        } | {
            /** @description The block's name. */
            id: string;
            /** @enum {string} */
            kind: "add_tag";
            /** @description Which, with placeholders. */
            tag?: string | null;
        } | {
            /** @description The block's name. */
            id: string;
            /** @enum {string} */
            kind: "comment";
            /** @description What it says, with placeholders. */
            text?: string | null;
        } | {
            /** @description The block's name. */
            id: string;
            /** @enum {string} */
            kind: "send_webhook";
            /**
             * Format: uuid
             * @description To which webhook.
             */
            webhook_id?: string | null;
        } | {
            /** @description The block's name. */
            id: string;
            /** @enum {string} */
            kind: "send_email";
            /** @description What it is about, with placeholders. */
            subject?: string | null;
            /** @description What it says, with placeholders; an empty line begins a paragraph. */
            text?: string | null;
            to?: components["schemas"]["WhoBody"] | null;
        } | {
            /** @description The block's name. */
            id: string;
            /** @enum {string} */
            kind: "notify";
            /** @description What, with placeholders. */
            text?: string | null;
            who?: components["schemas"]["WhoBody"] | null;
        } | {
            /** @description The block's name. */
            id: string;
            /** @enum {string} */
            kind: "wait";
            /**
             * Format: int32
             * @description At most so many minutes.
             */
            minutes?: number | null;
            until?: components["schemas"]["UntilBody"] | null;
        } | {
            /** @description All of them. */
            conditions?: components["schemas"]["ConditionBody"][];
            /** @description The block's name. */
            id: string;
            /** @enum {string} */
            kind: "filter";
        } | {
            /** @description The ways; the first that fits is taken. */
            branches?: components["schemas"]["BranchBody"][];
            /** @description The block's name. */
            id: string;
            /** @enum {string} */
            kind: "split";
            /** @description The way if none fits. */
            otherwise?: components["schemas"]["BlockBody"][];
        } | {
            /** @description The block's name. */
            id: string;
            /** @enum {string} */
            kind: "end";
        };
        /** @description A number that is to be blocked. */
        BlockedNumberIn: {
            /** @description Why. */
            note?: string | null;
            /**
             * @description The number, in any spelling.
             * @example +380671234567
             */
            number: string;
        };
        /** @description A number whose calls are listed, make no contact, and reach nobody where telephony lets us say so. */
        BlockedNumberOut: {
            /**
             * Format: date-time
             * @description When it was blocked.
             */
            created_at: string;
            /**
             * Format: uuid
             * @description By which user; null if a program did it.
             */
            created_by_id: string | null;
            /**
             * @description The number, which is its address, too.
             * @example +380671234567
             */
            e164: string;
            /** @description Why. */
            note: string | null;
            /**
             * Format: int64
             * @description Counts the changes.
             */
            version: number;
        };
        /** @description Who is free, rings or talks, and which callers wait. */
        BoardOut: {
            /** @description The teams, by name; those without one last. */
            teams: components["schemas"]["BoardTeamOut"][];
            /** @description The callers who wait, the longest first. */
            waiting: components["schemas"]["BoardWaitingOut"][];
        };
        /** @description Somebody on the board. */
        BoardPersonOut: {
            /**
             * Format: uuid
             * @description The call.
             */
            call_id: string | null;
            /**
             * Format: date-time
             * @description Since when he or she rings or talks.
             */
            since: string | null;
            /** @description `free`, `ringing`, `talking`, `away`, `offline` or `unknown`. */
            state: string;
            /** @description Who. */
            user: components["schemas"]["NamedOut"];
            /** @description With whom: the contact's name, else the number. */
            with: string | null;
        };
        /** @description A team on the board. */
        BoardTeamOut: {
            /**
             * Format: uuid
             * @description The team; null for those without one.
             */
            id: string | null;
            /** @description Its name. */
            name: string | null;
            /** @description Its people, by name. */
            people: components["schemas"]["BoardPersonOut"][];
        };
        /** @description A caller whom nobody has answered yet. */
        BoardWaitingOut: {
            /**
             * Format: uuid
             * @description The call.
             */
            call_id: string;
            contact: components["schemas"]["NamedOut"] | null;
            line: components["schemas"]["LiveLineOut"] | null;
            number: components["schemas"]["NumberOut"] | null;
            /**
             * Format: date-time
             * @description Since when the caller waits.
             */
            started_at: string;
        };
        /** @description One way of a split. */
        BranchBody: {
            /** @description What is done then. */
            blocks?: components["schemas"]["BlockBody"][];
            /** @description When it is taken: all of them hold, and no branch before it was. */
            conditions?: components["schemas"]["ConditionBody"][];
            /** @description What it is called. */
            name?: string;
        };
        /** @description A card that was not changed. */
        BulkFailedOut: {
            /** @description Why, as a code of a problem. */
            code: string;
            /**
             * Format: uuid
             * @description Which.
             */
            id: string;
        };
        /** @description The same change of many cards; what is absent stays, null empties. */
        BulkIn: {
            /** @description Tags that they get. */
            add_tags?: string[];
            /** @description Removes them; nothing else is changed then. */
            delete?: boolean;
            /** @description The kind of card. */
            entity: components["schemas"]["CardEntity"];
            /** @description What is to stand in the fields that the workspace has added, by their keys; null empties one. */
            fields?: {
                [key: string]: unknown;
            };
            /** @description Which cards; up to 200. */
            ids: string[];
            /** @description Tags that they lose, in any spelling. */
            remove_tags?: string[];
            /** @description Another responsible, or none. */
            responsible_id?: null | string;
            /** @description Another source, or none; for contacts and deals. */
            source?: null | string;
            /**
             * Format: uuid
             * @description Another stage; for deals.
             */
            stage_id?: string | null;
        };
        /** @description What came of it. */
        BulkOut: {
            /** @description How many were changed, or were so already. */
            done: number;
            /** @description Those that were not changed. */
            failed: components["schemas"]["BulkFailedOut"][];
        };
        /** @description Who logged a call by hand. */
        ByHandOut: {
            /**
             * Format: date-time
             * @description When it was logged.
             */
            created_at: string;
            /** @description What the call was made with. */
            medium: components["schemas"]["CallMedium"];
            user: components["schemas"]["NamedOut"] | null;
        };
        /** @description One message that came in for a call. */
        CallEventOut: {
            /** @description The name that it came with, in the path or as `?event=`; null if it came without. */
            event: string | null;
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description The moment it was taken for: `beside`, `before`, `pick_up`, `end`. */
            moment: string | null;
            raw: components["schemas"]["RawEventOut"] | null;
            /**
             * Format: date-time
             * @description When it was received.
             */
            received_at: string;
            /** @description The same in the reader's language. */
            summary: string;
        };
        /** @description What came in for a call, oldest first. */
        CallEventsOut: {
            /** @description The messages. */
            items: components["schemas"]["CallEventOut"][];
        };
        /** @description A call that is to be made. */
        CallIn: {
            /**
             * Format: uuid
             * @description The connection that is to ring; the first one that knows the user if absent.
             */
            connection_id?: string | null;
            /**
             * Format: uuid
             * @description The card on which it was clicked: the call goes there if several have the number.
             */
            contact_id?: string | null;
            /**
             * @description The client, in any spelling.
             * @example +380671234567
             */
            to: string;
        };
        /**
         * @description A kind of calls from which contacts can be made.
         * @enum {string}
         */
        CallKind: "incoming_answered" | "incoming_missed" | "outgoing_answered" | "outgoing_unanswered";
        /**
         * @description What a call was made with that is logged by hand.
         * @enum {string}
         */
        CallMedium: "mobile" | "messenger" | "other";
        /** @description A call: one row of the report. */
        CallOut: {
            ai: components["schemas"]["AiOut"] | null;
            /** @description The caller hid the number. */
            anonymous: boolean;
            /**
             * Format: date-time
             * @description When somebody answered.
             */
            answered_at: string | null;
            by_hand: components["schemas"]["ByHandOut"] | null;
            /** @description The client had asked to be called back. */
            callback: boolean;
            /** @description The caller's name as the source gave it; not to be trusted. */
            caller_name: string | null;
            /** @description The other contacts with the number. */
            candidates: components["schemas"]["NamedOut"][];
            /** @description What it caused, in the order of happening. */
            caused: components["schemas"]["CausedOut"][];
            client_number: components["schemas"]["NumberOut"] | null;
            company: components["schemas"]["NamedOut"] | null;
            /**
             * Format: uuid
             * @description The source. Calls that were logged by hand have none: they share an id that leads to no connection.
             */
            connection_id: string;
            contact: components["schemas"]["NamedOut"] | null;
            /** @description Why the row stands as it does. */
            decision: components["schemas"]["DecisionOut"];
            /** @description The source's department. */
            department: string | null;
            /** @description `incoming`, `outgoing` or `internal`. */
            direction: string;
            employee: components["schemas"]["NamedOut"] | null;
            /** @description The employee as the source names it, if nobody is mapped to it. */
            employee_hint: string | null;
            /** @description Nobody told who of several talked last; the order of receipt decided. */
            employee_uncertain: boolean;
            /**
             * Format: date-time
             * @description When it was over.
             */
            ended_at: string | null;
            /** @description The source's own id of the call. */
            external_id: string;
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description The phones that rang or talked. */
            legs: components["schemas"]["LegOut"][];
            line_number: components["schemas"]["NumberOut"] | null;
            matched_by: components["schemas"]["MatchedByOut"] | null;
            /** @description Incoming, over, and no conversation. */
            missed: boolean;
            /** @description `answered`, `missed`, `no_answer`, `busy`, `failed`, `voicemail`, `declined`, `unknown`; null before the end. */
            outcome: string | null;
            /** @description `ringing`, `talking` or `ended`. */
            phase: string;
            recording: components["schemas"]["RecordingOut"] | null;
            /** @description What people said it led to: the name that the entry of the workspace's list has now. */
            result: string | null;
            /**
             * Format: uuid
             * @description The entry of the list; null if there is no result, or one in words from before there was a list.
             */
            result_id: string | null;
            /** @description The source's forwarding scheme. */
            scheme: string | null;
            /** @description The client end is a line of ours or a manager's own number. */
            service: boolean;
            /** @description The source's status, as sent. */
            source_status: string | null;
            /**
             * Format: date-time
             * @description When it began.
             */
            started_at: string;
            /**
             * Format: int32
             * @description Seconds of conversation.
             */
            talk_seconds: number;
            /** @description The vendor's "target call". */
            target: boolean | null;
            /** @description Campaign fields. */
            utm: {
                [key: string]: string;
            };
            /**
             * Format: int64
             * @description The version of the row.
             */
            version: number;
            /**
             * Format: int32
             * @description Seconds of waiting.
             */
            wait_seconds: number | null;
        };
        /** @description What is to be changed of a call; absent members stay as they are. */
        CallPatchIn: {
            /** @description Links the call to a contact; null takes the link away. Later calls of the number follow the choice. */
            contact_id?: string | null;
            /** @description A note to be added. */
            note?: string;
            /** @description What it led to: the id or the name of an entry of the workspace's list (`/call-results`); null for nothing. */
            result?: string | null;
        };
        /** @description A call that somebody started with a click. */
        CallRequestOut: {
            /**
             * Format: uuid
             * @description The call in the report.
             */
            call_id: string | null;
            /**
             * Format: uuid
             * @description The connection that rings.
             */
            connection_id: string;
            /**
             * Format: uuid
             * @description The card on which it was clicked.
             */
            contact_id: string | null;
            /**
             * Format: date-time
             * @description When it was clicked.
             */
            created_at: string;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description Why the source did not do it: the code of a problem. */
            problem: string | null;
            /** @description Where it stands. */
            state: components["schemas"]["CallRequestState"];
            /** @description The client. */
            to: components["schemas"]["NumberOut"];
            /**
             * Format: uuid
             * @description Who clicked.
             */
            user_id: string;
            /**
             * Format: int64
             * @description Counts the changes.
             */
            version: number;
        };
        /**
         * @description Where a call stands that was started with a click.
         * @enum {string}
         */
        CallRequestState: "asked" | "ringing" | "failed" | "tied";
        /** @description One's own calls that were started with a click. */
        CallRequestsOut: {
            /** @description Newest first, at most 50. */
            items: components["schemas"]["CallRequestOut"][];
        };
        /** @description Something that calls can lead to. */
        CallResultIn: {
            /**
             * @description The name.
             * @example Agreed
             */
            name: string;
        };
        /** @description What a call can lead to. */
        CallResultOut: {
            /** @description It is offered no more; calls that have it keep it. */
            archived: boolean;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description The name; no other entry has it. */
            name: string;
            /**
             * Format: int64
             * @description The place in the list.
             */
            position: number;
            /**
             * Format: int64
             * @description Counts the changes.
             */
            version: number;
        };
        /** @description What is to change of an entry; what is absent stays. */
        CallResultPatch: {
            /** @description Whether it is offered no more. Calls that have it keep it. */
            archived?: boolean;
            /** @description Another name; calls that have the entry show it. */
            name?: string;
            /**
             * Format: int64
             * @description Another place, from 0; the others make room. Beyond the end it is the last one.
             */
            position?: number;
        };
        /**
         * @description A kind of card that can have fields and tags.
         * @enum {string}
         */
        CardEntity: "contact" | "company" | "deal";
        /** @description Something that a call caused. */
        CausedOut: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description `contact`, `company`, `user` or `call_request`. */
            entity: string;
            /**
             * Format: uuid
             * @description Which.
             */
            id: string | null;
            /**
             * @description `linked`, `contact_created`, `responsible_set`, `responsible_adopted`, `would_create_contact`, `would_adopt`, `called_out`, `card_sent`,
             *     `task_created`, `task_noted`, `task_closed`, `task_withdrawn`, `would_create_task`.
             */
            kind: string;
            /** @description Why, in the reader's language. */
            why: string;
        };
        /** @description A row that changed. What it holds now is read at its own address. */
        ChangeOut: {
            /**
             * Format: uuid
             * @description Which; all zeros for the workspace itself, and for blocked numbers.
             */
            id: string;
            /** @description What changed, such as `call` or `contact`. */
            noun: string;
            /**
             * Format: int64
             * @description The place in the feed of the workspace.
             */
            seq: number;
            /**
             * Format: int64
             * @description The version it had then; 0 if it is gone.
             */
            version: number;
        };
        /** @description A field that has another value. */
        ChangedFieldOut: {
            /** @description Which: `name`, `company`, `responsible`, `source`, `phones`, `emails`, `tags`, or the id of a field that the workspace has added. */
            field: string;
            /** @description What stood there, in words; null: nothing. */
            from: string | null;
            /** @description What the values of that field are, as its kind is called; null as the name. */
            kind: string | null;
            /** @description The name of a field that the workspace has added; null for others, and if it is gone. */
            name: string | null;
            /** @description What stands there since then. */
            to: string | null;
        };
        /** @description A portion of the feed. */
        ChangesOut: {
            /** @description The changes, oldest first; at most 500. */
            items: components["schemas"]["ChangeOut"][];
            /**
             * Format: int64
             * @description The last number of the feed now: there is more if the last item's is smaller.
             */
            last: number;
        };
        /**
         * @description A channel of a stereo recording.
         * @enum {string}
         */
        Channel: "left" | "right";
        /** @description Something that may be chosen. */
        ChoiceOut: {
            /** @description Its name. */
            name: string;
            /**
             * Format: int64
             * @description Its number, which it keeps when it is renamed.
             */
            number: number;
        };
        /** @description A company that looks like another one. */
        CompanyDuplicateOut: {
            /** @description What both have in common, the strongest first. */
            by: components["schemas"]["DuplicateBy"][];
            /** @description It. */
            company: components["schemas"]["DuplicateCompanyOut"];
        };
        /** @description The companies that look like one. */
        CompanyDuplicatesOut: {
            /** @description The most alike first; at most 20. */
            items: components["schemas"]["CompanyDuplicateOut"][];
        };
        /** @description A company that is to be made. */
        CompanyIn: {
            /** @description What stands in the fields that the workspace has added, by their keys. */
            fields?: {
                [key: string]: unknown;
            };
            /** @description The name; up to 200 characters. */
            name: string;
            /** @description The phones in any spelling; calls of theirs are linked to the company where no contact has them. */
            phones?: string[];
            /**
             * Format: uuid
             * @description Who owns it.
             */
            responsible_id?: string | null;
            /** @description Its tags; up to 50. */
            tags?: string[];
        };
        /** @description A company of contacts. */
        CompanyOut: {
            /**
             * Format: date-time
             * @description When it was last edited.
             */
            changed_at: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /** @description What stands in the fields that the workspace has added, by their keys: texts, numbers, `true`, lists of choices, `{"amount", "currency"}`. */
            fields: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description The name; several may have one name. */
            name: string;
            /** @description The phones, as people sorted them. */
            phones: components["schemas"]["NumberOut"][];
            responsible: components["schemas"]["NamedOut"] | null;
            /** @description The tags. */
            tags: string[];
            /**
             * Format: int64
             * @description Counts the changes.
             */
            version: number;
        };
        /** @description What is to change of a company; what is absent stays, null empties. */
        CompanyPatch: {
            /** @description What is to stand in the fields that the workspace has added, by their keys; null empties one. */
            fields?: {
                [key: string]: unknown;
            };
            /** @description Another name. */
            name?: string;
            /** @description Other phones, all of them, in any spelling. */
            phones?: null | string[];
            /** @description Another responsible, or none. */
            responsible_id?: null | string;
            /** @description Other tags, all of them. */
            tags?: null | string[];
        };
        /** @description A question to the values of the moment. */
        ConditionBody: {
            /** @description Which field, as the vocabulary names it; `fields.<key>` for one that the workspace has added. */
            field: string;
            /** @description How it is compared. */
            op: components["schemas"]["OpBody"];
            /** @description Of what. */
            subject: components["schemas"]["SubjectBody"];
            /** @description With what; ids, numbers and flags as text. */
            value?: string | null;
        };
        /** @description A configured telephony source, without its setup. */
        ConnectionBrief: {
            /** @description Which channel of its stereo recordings is the client; the other one is the manager. */
            client_channel: components["schemas"]["Channel"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /** @description Whether its events are processed; else they are kept until it is enabled. */
            enabled: boolean;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description `ringostat` or `cti`. */
            kind: string;
            /** @description Whether it acts, or only says what it would do. */
            mode: components["schemas"]["Mode"];
            /** @description What people call it. */
            name: string;
            /**
             * Format: int64
             * @description Counts the changes; those of its employees, lines and aliases too.
             */
            version: number;
        };
        /** @description One message of a telephony source. */
        ConnectionEventOut: {
            /**
             * Format: uuid
             * @description The call it tells of.
             */
            call_id: string | null;
            /** @description What its call caused, in the order of happening. */
            caused: components["schemas"]["CausedOut"][];
            /** @description Keys whose value could not be used. */
            doubtful: components["schemas"]["DoubtfulKey"][];
            /** @description The name that it came with, else the one that fits what it says; null if it says nothing. */
            event: string | null;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description Why it is not understood, for programs. */
            problem: string | null;
            /** @description Whether it was worked off; else it waits. */
            processed: boolean;
            /** @description The message as it came. */
            raw: components["schemas"]["RawEventOut"];
            /**
             * Format: date-time
             * @description When it came.
             */
            received_at: string;
            /** @description What it says, or why it is not understood, in the reader's language. */
            summary: string;
            /** @description Whether it is understood. */
            understood: boolean;
            /** @description Keys that have no meaning yet; `aliases` of the connection can give them one. */
            unknown: components["schemas"]["UnknownKey"][];
        };
        /** @description How a connection is doing. */
        ConnectionHealthOut: {
            contact_cards: components["schemas"]["ContactCardsOut"] | null;
            /** @description Whether its events are processed. */
            enabled: boolean;
            /** @description Whether the source itself has ever sent an event. */
            first_event_seen: boolean;
            /**
             * Format: date-time
             * @description When the source itself last sent an event. What the server read in the source's log is none: `repair` tells of that.
             */
            last_event_at: string | null;
            /**
             * Format: int64
             * @description How many events wait; counted up to 1000.
             */
            pending: number;
            /** @description Whether there are more than were counted. */
            pending_more: boolean;
            repair: components["schemas"]["RepairOut"] | null;
            silence: components["schemas"]["SilenceOut"] | null;
        };
        /** @description A connection that is to be made. Everything but the kind and the name has a default. */
        ConnectionIn: {
            /** @description Keys of the source and their meanings, beside the known ones. */
            aliases?: {
                [key: string]: string;
            } | null;
            /** @description Another address of the source's API than the vendor's own. */
            api_url?: string | null;
            /**
             * @description Whether recordings are copied to the storage of the server, if it has one.
             * @default true
             */
            archive_recordings: boolean | null;
            /** @description The key of the source's API. It is never shown again. */
            auth_key?: string | null;
            client_channel?: components["schemas"]["Channel"] | null;
            /** @description The source of contacts that calls make; `Ringostat` or `CTI` if absent. */
            contact_source?: string | null;
            /** @description From which calls contacts are made; from both incoming kinds if absent. */
            create_contacts?: components["schemas"]["CallKind"][] | null;
            /**
             * Format: int64
             * @description Repaired calls older than this cause nothing.
             * @default 86400
             */
            effects_horizon_seconds: number | null;
            /**
             * @description Whether its events are processed; else they are kept until it is enabled.
             * @default true
             */
            enabled: boolean | null;
            /**
             * @description Only a phone stored as full `+380671234567` is found, as the reference product does; it makes duplicates.
             * @default false
             */
            exact_match_only: boolean | null;
            /** @description Smart forwarding. */
            forward?: components["schemas"]["ForwardIn"];
            /**
             * @description `ringostat`, or `cti` for any other telephone exchange. `project_id`, `auth_key`, `api_url`, `repair_seconds`, `push_contact_cards` and `aliases` are
             *     settings of the former.
             * @example ringostat
             */
            kind: string;
            /** @description The numbers that clients call, as far as they are known; others are found in the calls. */
            lines?: components["schemas"]["ConnectionLineIn"][];
            /**
             * Format: int64
             * @description A missed call that rang shorter makes no contact.
             * @default 0
             */
            min_ring_seconds: number | null;
            /**
             * Format: int64
             * @description An answered call with less conversation makes no contact.
             * @default 0
             */
            min_talk_seconds: number | null;
            /** @default act */
            mode: components["schemas"]["Mode"] | null;
            /** @description What people call it. */
            name: string;
            /** @description The source's id of the project. */
            project_id?: string | null;
            /**
             * @description Whether the card of a known caller is sent to the source while the phone rings: name, numbers, responsible and a link.
             * @default false
             */
            push_contact_cards: boolean | null;
            /** @description The hosts from which recordings may be fetched; of Ringostat `app.ringostat.com` if absent. */
            recording_hosts?: string[] | null;
            /**
             * Format: int64
             * @description Seconds between two readings of the source's log of calls, from 60 to 86400, or 0: never by itself.
             * @default 300
             */
            repair_seconds: number | null;
            /**
             * Format: int64
             * @description A call that rings so long without news is closed.
             * @default 300
             */
            ringing_stale_seconds: number | null;
            /**
             * Format: int64
             * @description A call that is talked so long without news is closed.
             * @default 14400
             */
            talking_stale_seconds: number | null;
            /** @description Which of its calls make tasks. */
            tasks?: components["schemas"]["TaskRulesIn"];
            /** @description The zone of the source's wall clocks; the workspace's if absent. */
            time_zone?: string | null;
        };
        /** @description A line that comes with a new connection. Settings that are absent are the connection's. */
        ConnectionLineIn: {
            /** @description From which calls contacts are made. */
            create_contacts?: components["schemas"]["CallKind"][] | null;
            /** @description The group it belongs to. */
            group?: string | null;
            /**
             * @description Whether its calls make rows and nothing else (personnel, suppliers).
             * @default false
             */
            ignored: boolean | null;
            /**
             * Format: int64
             * @description A missed call that rang shorter makes no contact.
             */
            min_ring_seconds?: number | null;
            /**
             * Format: int64
             * @description An answered call with less conversation makes no contact.
             */
            min_talk_seconds?: number | null;
            /** @description What people call it. */
            name?: string | null;
            /**
             * @description The number, in any spelling.
             * @example +380441234567
             */
            number: string;
            /**
             * Format: uuid
             * @description The user who is responsible for contacts that its calls make, where the call names no manager.
             */
            responsible_id?: string | null;
            tasks?: components["schemas"]["TaskRulesIn"] | null;
        };
        /** @description A configured telephony source: with its setup for those who administer, else only that it is there. */
        ConnectionOut: components["schemas"]["ConnectionWhole"] | components["schemas"]["ConnectionBrief"];
        /** @description What is to change of a connection; what is absent stays. */
        ConnectionPatch: {
            /** @description All keys of the source with a meaning of their own; what is not among them loses it. */
            aliases?: {
                [key: string]: string;
            };
            /** @description Another address of the source's API than the vendor's own, or null. */
            api_url?: null | string;
            /** @description Whether recordings are copied to the storage of the server, if it has one. */
            archive_recordings?: boolean;
            /** @description The key of the source's API, or none. */
            auth_key?: null | string;
            /**
             * @description Which channel of its stereo recordings is the client; the other one is the manager.
             * @enum {string}
             */
            client_channel?: "left" | "right";
            /** @description The source of contacts that calls make. */
            contact_source?: string;
            /** @description From which calls contacts are made. */
            create_contacts?: ("incoming_answered" | "incoming_missed" | "outgoing_answered" | "outgoing_unanswered")[];
            /**
             * Format: int64
             * @description Repaired calls older than this cause nothing.
             */
            effects_horizon_seconds?: number;
            /** @description Whether its events are processed. When it is enabled, those that it kept meanwhile are, as `kept_events` says. */
            enabled?: boolean;
            /** @description Only a phone stored as full `+380671234567` is found. */
            exact_match_only?: boolean;
            /** @description Smart forwarding; of it, too, what is absent stays. */
            forward?: components["schemas"]["ForwardIn"];
            /**
             * @description When it is enabled: what the events that it kept meanwhile do. `news` (the default): all that they would have done. `history`: rows, links and
             *     statistics only.
             * @enum {string}
             */
            kept_events?: "news" | "history";
            /**
             * Format: int64
             * @description A missed call that rang shorter makes no contact.
             */
            min_ring_seconds?: number;
            /**
             * Format: int64
             * @description An answered call with less conversation makes no contact.
             */
            min_talk_seconds?: number;
            /**
             * @description Whether it acts, or only says what it would do.
             * @enum {string}
             */
            mode?: "act" | "observe";
            /** @description What people call it. */
            name?: string;
            /** @description The source's id of the project, or none. */
            project_id?: null | string;
            /** @description Whether the card of a known caller is sent to the source while the phone rings: name, numbers, responsible and a link. */
            push_contact_cards?: boolean;
            /** @description The hosts from which recordings may be fetched. */
            recording_hosts?: string[];
            /**
             * Format: int64
             * @description Seconds between two readings of the source's log of calls, from 60 to 86400, or 0: never by itself.
             */
            repair_seconds?: number;
            /**
             * Format: int64
             * @description A call that rings so long without news is closed.
             */
            ringing_stale_seconds?: number;
            /**
             * Format: int64
             * @description A call that is talked so long without news is closed.
             */
            talking_stale_seconds?: number;
            /** @description Which of its calls make tasks. */
            tasks?: components["schemas"]["TaskRulesIn"];
            /** @description The zone of the source's wall clocks. */
            time_zone?: string;
        };
        /** @description How a connection is set up. */
        ConnectionSetup: {
            /** @description Keys of the source that were assigned to a meaning, beside the known ones. */
            aliases: {
                [key: string]: string;
            };
            /** @description Another address of the source's API than the vendor's own. */
            api_url: string | null;
            /** @description Whether the server has such a storage. */
            archive_possible: boolean;
            /** @description Whether recordings are copied to the storage of the server. */
            archive_recordings: boolean;
            /** @description Its last characters, to recognise it by. */
            auth_key_hint: string | null;
            /** @description Whether there is a key of the source's API. The key itself is never shown. */
            auth_key_set: boolean;
            /** @description The source of contacts that calls make. */
            contact_source: string;
            /** @description From which calls contacts are made. */
            create_contacts: components["schemas"]["CallKind"][];
            /**
             * Format: int32
             * @description Repaired calls older than this cause nothing.
             */
            effects_horizon_seconds: number;
            /** @description Only a phone stored as full `+380671234567` is found, as the reference product does; it makes duplicates. */
            exact_match_only: boolean;
            /** @description Smart forwarding. */
            forward: components["schemas"]["ForwardOut"];
            /** @description Where the source asks whom to ring first. */
            forward_url: string;
            /** @description The numbers that clients call, in their order, at most 5,000; lists of connections do without. They are changed at `/lines`. */
            lines?: components["schemas"]["LineOut"][] | null;
            /**
             * Format: int32
             * @description A missed call that rang shorter makes no contact.
             */
            min_ring_seconds: number;
            /**
             * Format: int32
             * @description An answered call with less conversation makes no contact.
             */
            min_talk_seconds: number;
            /** @description The source's id of the project. */
            project_id: string | null;
            /** @description Whether the card of a known caller is sent to the source while the phone rings: name, numbers, responsible and a link. */
            push_contact_cards: boolean;
            /** @description The hosts from which recordings may be fetched. */
            recording_hosts: string[];
            /**
             * Format: int32
             * @description Seconds between two readings of the source's log of calls; 0: never by itself.
             */
            repair_seconds: number;
            /**
             * Format: int32
             * @description A call that rings so long without news is closed.
             */
            ringing_stale_seconds: number;
            /**
             * Format: int32
             * @description A call that is talked so long without news is closed.
             */
            talking_stale_seconds: number;
            /** @description Which of its calls make tasks. */
            tasks: components["schemas"]["TaskRulesOut"];
            /**
             * @description The zone of the source's wall clocks.
             * @example Europe/Kyiv
             */
            time_zone: string;
            /** @description Where the source sends its events; whoever has it can send some. */
            webhook_url: string;
            /** @description What keeps the source from reaching both: `loopback`, `private`; or others from not reading along: `not_https`. */
            webhook_url_problems: string[];
        };
        /** @description Whether the source's API lets us in. */
        ConnectionTestOut: {
            /** @description How many employees it shows. */
            employees: number | null;
            /** @description It does. */
            ok: boolean;
            problem: components["schemas"]["Problem"] | null;
        };
        /** @description A configured telephony source, with its setup. */
        ConnectionWhole: components["schemas"]["ConnectionSetup"] & {
            /** @description Which channel of its stereo recordings is the client; the other one is the manager. */
            client_channel: components["schemas"]["Channel"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /** @description Whether its events are processed; else they are kept until it is enabled. */
            enabled: boolean;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description `ringostat` or `cti`. */
            kind: string;
            /** @description Whether it acts, or only says what it would do. */
            mode: components["schemas"]["Mode"];
            /** @description What people call it. */
            name: string;
            /**
             * Format: int64
             * @description Counts the changes; those of its employees, lines and aliases too.
             */
            version: number;
        };
        /** @description How sending the cards of callers to a source goes. */
        ContactCardsOut: {
            /** @description Why it did not take the last one: the code of a problem; null if it did. */
            problem: string | null;
            /**
             * Format: date-time
             * @description When it did not.
             */
            problem_at: string | null;
            /**
             * Format: int64
             * @description How many it took.
             */
            pushed: number;
            /**
             * Format: date-time
             * @description When it took the last one.
             */
            pushed_at: string | null;
        };
        /** @description A contact that is to be made. */
        ContactIn: {
            /** @description Its company, by id or by name; a company of a new name is made. */
            company?: string | null;
            /** @description Its e-mail addresses. */
            emails?: string[];
            /** @description What stands in the fields that the workspace has added, by their keys. */
            fields?: {
                [key: string]: unknown;
            };
            /** @description What it is called; up to 200 characters. */
            name: string;
            /**
             * @description Its phones in any spelling; other contacts may have them, too.
             * @example [
             *       "067 123-45-67"
             *     ]
             */
            phones?: string[];
            /**
             * Format: uuid
             * @description Who owns it.
             */
            responsible_id?: string | null;
            /** @description What it came from. */
            source?: string | null;
            /** @description Its tags; up to 50. */
            tags?: string[];
        };
        /**
         * @description What a new contact came from.
         * @enum {string}
         */
        ContactOriginBody: "call" | "user" | "import" | "form" | "automation";
        /** @description A person outside the company. */
        ContactOut: {
            /** @description A name that came with a call; not to be trusted. */
            caller_name: string | null;
            /**
             * Format: date-time
             * @description When it was last edited.
             */
            changed_at: string;
            company: components["schemas"]["NamedOut"] | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /** @description What made it: `call`, `user`, `import`, `automation` or `form`. */
            created_by: string;
            /**
             * Format: int64
             * @description How many unlinked calls its numbers have (counted up to 1,000 for each): `link-earlier` links them. Null in lists.
             */
            earlier_calls: number | null;
            /** @description The e-mail addresses, as people sorted them. */
            emails: string[];
            /** @description What stands in the fields that the workspace has added, by their keys: texts, numbers, `true`, lists of choices, `{"amount", "currency"}`. */
            fields: {
                [key: string]: unknown;
            };
            /** @description The campaign fields of the first call that had any. */
            first_campaign: {
                [key: string]: string;
            };
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /**
             * Format: date-time
             * @description When the last call with it began.
             */
            last_call_at: string | null;
            /** @description The campaign fields of the last call that had any. */
            last_campaign: {
                [key: string]: string;
            };
            /** @description What it is called; a contact that a call made is called by its number until somebody names it. */
            name: string;
            /** @description Whether somebody gave it that name. */
            named: boolean;
            /** @description The phones, as people sorted them. */
            phones: components["schemas"]["NumberOut"][];
            responsible: components["schemas"]["NamedOut"] | null;
            /** @description What it came from, in people's words. */
            source: string | null;
            /** @description The tags. */
            tags: string[];
            /**
             * Format: int64
             * @description Counts the changes.
             */
            version: number;
        };
        /** @description What is to change of a contact; what is absent stays, null empties. */
        ContactPatch: {
            /** @description Another company, by id or by name, or none; a company of a new name is made. */
            company?: null | string;
            /** @description Other e-mail addresses, all of them. */
            emails?: null | string[];
            /** @description What is to stand in the fields that the workspace has added, by their keys; null empties one. */
            fields?: {
                [key: string]: unknown;
            };
            /** @description Another name. */
            name?: string;
            /** @description Other phones, all of them, in any spelling. */
            phones?: null | string[];
            /** @description Another responsible, or none. */
            responsible_id?: null | string;
            /** @description Another source, or none. */
            source?: null | string;
            /** @description Other tags, all of them. */
            tags?: null | string[];
        };
        /** @description The way of a deal. */
        DealHistoryOut: {
            /** @description From the making on. */
            items: components["schemas"]["DealMoveOut"][];
        };
        /** @description A deal that is to be made. */
        DealIn: {
            /**
             * @description What it is worth: digits, and behind a point at most two more. Absent or null: not known.
             * @example 12500.00
             */
            amount?: string | null;
            /**
             * Format: uuid
             * @description The call that it came of.
             */
            call_id?: string | null;
            /**
             * Format: date
             * @description When it is expected to be closed.
             * @example 2026-12-31
             */
            close_date?: string | null;
            /**
             * Format: uuid
             * @description The company.
             */
            company_id?: string | null;
            /**
             * Format: uuid
             * @description The contact.
             */
            contact_id?: string | null;
            /**
             * @description In which currency (ISO 4217); the workspace's if absent.
             * @example UAH
             */
            currency?: string | null;
            /** @description What stands in the fields that the workspace has added, by their keys. */
            fields?: {
                [key: string]: unknown;
            };
            /** @description The name. */
            name: string;
            /**
             * Format: uuid
             * @description The pipeline; the first one that is not archived if neither it nor a stage is given.
             */
            pipeline_id?: string | null;
            /** @description Who owns it. Absent: the contact's responsible, else whoever asks; null: nobody. */
            responsible_id?: null | string;
            /** @description What it came from, in people's words. */
            source?: string | null;
            /**
             * Format: uuid
             * @description The stage; the first open one of the pipeline if absent.
             */
            stage_id?: string | null;
            /** @description Its tags; up to 50. */
            tags?: string[];
        };
        /** @description A step of a deal's way. */
        DealMoveOut: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /**
             * Format: int64
             * @description How many whole days it had been in the stage that it left; null when it was made.
             */
            days: number | null;
            from: components["schemas"]["NamedOut"] | null;
            /** @description The stage that it came into. */
            to: components["schemas"]["NamedOut"];
            user: components["schemas"]["NamedOut"] | null;
        };
        /** @description What may become of a client. */
        DealOut: {
            /**
             * @description What it is worth, as `12500.00`; null: not known.
             * @example 12500.00
             */
            amount: string | null;
            /**
             * Format: uuid
             * @description The call that it came of, while that is there.
             */
            call_id: string | null;
            /**
             * Format: date-time
             * @description When it was last edited.
             */
            changed_at: string;
            /**
             * Format: date
             * @description When it is expected to be closed, as `2026-12-31`.
             */
            close_date: string | null;
            /**
             * Format: date-time
             * @description When it was won or lost.
             */
            closed_at: string | null;
            company: components["schemas"]["NamedOut"] | null;
            contact: components["schemas"]["NamedOut"] | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /** @description What made it: `user`, `call`, `automation` or `import`. */
            created_by: string;
            /**
             * @description In which currency, as `UAH`.
             * @example UAH
             */
            currency: string;
            /** @description What stands in the fields that the workspace has added, by their keys: texts, numbers, `true`, lists of choices, `{"amount", "currency"}`. */
            fields: {
                [key: string]: unknown;
            };
            /** @description The campaign fields of the contact's first call that had any, as they were when the deal was made. */
            first_campaign: {
                [key: string]: string;
            };
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description The campaign fields of the call that it came of, else of the contact's last one that had any. */
            last_campaign: {
                [key: string]: string;
            };
            /** @description Why it was lost; null unless it is. */
            lost_reason: string | null;
            /** @description The name. */
            name: string;
            /** @description The pipeline. */
            pipeline: components["schemas"]["NamedOut"];
            responsible: components["schemas"]["NamedOut"] | null;
            /** @description What it came from, in people's words. */
            source: string | null;
            /** @description The stage. */
            stage: components["schemas"]["DealStageOut"];
            /**
             * Format: date-time
             * @description When it came into its stage.
             */
            stage_since: string;
            /** @description The kind of the stage. */
            state: components["schemas"]["StageKind"];
            /** @description The tags. */
            tags: string[];
            /**
             * Format: int64
             * @description Counts the changes.
             */
            version: number;
        };
        /** @description What is to change of a deal; what is absent stays, null empties. */
        DealPatch: {
            /** @description What it is worth, as `12500.00`, or null: not known. */
            amount?: null | string;
            /** @description When it is expected to be closed, as `2026-12-31`, or null: not known. */
            close_date?: null | string;
            /** @description Another company, or none. */
            company_id?: null | string;
            /** @description Another contact, or none. */
            contact_id?: null | string;
            /** @description In which currency (ISO 4217). */
            currency?: string;
            /** @description What is to stand in the fields that the workspace has added, by their keys; null empties one. */
            fields?: {
                [key: string]: unknown;
            };
            /** @description Why it was lost, or null; only of a deal that is lost, if only by this change. */
            lost_reason?: null | string;
            /** @description Another name. */
            name?: string;
            /** @description Another pipeline; the deal comes into its first open stage unless one is given. */
            pipeline_id?: string;
            /** @description Another responsible, or none. */
            responsible_id?: null | string;
            /** @description What it came from, or null. */
            source?: null | string;
            /** @description Another stage, also of another pipeline: a move. */
            stage_id?: string;
            /** @description Other tags, all of them. */
            tags?: null | string[];
        };
        /** @description The stage of a deal. */
        DealStageOut: {
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description What it means that a deal is in it. */
            kind: components["schemas"]["StageKind"];
            /** @description The name. */
            name: string;
        };
        /** @description Why a row stands as it does. */
        DecisionOut: {
            /**
             * @description `known`, `created`, `waiting`, `not_in_policy`, `too_short`, `internal`, `service`, `anonymous`, `line_ignored`, `ask`, `by_person`,
             *     `observed`, `silent`, `unclear`, `no_number`, `past`, `removed`, `blocked`.
             */
            reason: string;
            /**
             * Format: int32
             * @description The row of the decision table; null before the call is far enough.
             */
            row: number | null;
            /** @description The same in the reader's language. */
            why: string;
        };
        /** @description A message to an address. */
        DeliveryOut: {
            /**
             * Format: int64
             * @description How often it was tried.
             */
            attempts: number;
            /**
             * Format: date-time
             * @description When it was to be told.
             */
            created_at: string;
            /** @description What it tells of: the `type` in the message; `webhook.test` for a test. */
            event: string;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description Why it was not delivered the last time: `status`, `unreachable`, `refused_host`, `gone` or `switched_off`. */
            problem: string | null;
            /** @description What became of it. */
            state: components["schemas"]["DeliveryState"];
            /**
             * Format: int64
             * @description The HTTP status that was answered last.
             */
            status: number | null;
            /**
             * Format: date-time
             * @description When it was last tried.
             */
            tried_at: string | null;
            /**
             * Format: uuid
             * @description The address.
             */
            webhook_id: string;
        };
        /**
         * @description What became of a message.
         * @enum {string}
         */
        DeliveryState: "waiting" | "delivered" | "failed";
        /** @description A key whose value could not be used, or not wholly. */
        DoubtfulKey: {
            /** @description The key; empty for the body as a whole. */
            key: string;
            /** @description What is wrong with the value, such as `not_a_date`. */
            reason: string;
        };
        /**
         * @description What cards have in common that look like one.
         * @enum {string}
         */
        DuplicateBy: "phone" | "email" | "name";
        /** @description Companies that have something in common. */
        DuplicateCompanyGroupOut: {
            /** @description What; companies have no e-mail addresses. */
            by: components["schemas"]["DuplicateBy"];
            /** @description The companies; at most 20. */
            companies: components["schemas"]["DuplicateCompanyOut"][];
            /** @description The number, or the name, as they are compared. */
            value: string;
        };
        /** @description What people compare companies by. */
        DuplicateCompanyOut: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description Its name. */
            name: string;
            /** @description The phones. */
            phones: components["schemas"]["NumberOut"][];
            responsible: components["schemas"]["NamedOut"] | null;
        };
        /** @description What people compare contacts by. */
        DuplicateContactOut: {
            company: components["schemas"]["NamedOut"] | null;
            /** @description The e-mail addresses. */
            emails: string[];
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /**
             * Format: date-time
             * @description When the last call with it began.
             */
            last_call_at: string | null;
            /** @description What it is called. */
            name: string;
            /** @description The phones. */
            phones: components["schemas"]["NumberOut"][];
            responsible: components["schemas"]["NamedOut"] | null;
        };
        /** @description Contacts that have something in common. */
        DuplicateGroupOut: {
            /** @description What. */
            by: components["schemas"]["DuplicateBy"];
            /** @description The contacts; at most 20. */
            contacts: components["schemas"]["DuplicateContactOut"][];
            /** @description The number, the address, or the name, as they are compared. */
            value: string;
        };
        /** @description A contact that looks like another one. */
        DuplicateOut: {
            /** @description What both have in common, the strongest first. */
            by: components["schemas"]["DuplicateBy"][];
            /** @description It. */
            contact: components["schemas"]["DuplicateContactOut"];
        };
        /** @description A card that looks like what was entered. */
        DuplicateProblem: {
            /** @description What both have in common, the strongest first: `phone`, `email`, `name`. */
            by: string[];
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description What it is called. */
            name: string;
        };
        /**
         * @description What happens when somebody makes a contact that looks like one that is there.
         * @enum {string}
         */
        DuplicateRule: "off" | "warn" | "forbid";
        /** @description What happens when somebody makes a contact that looks like one that is there. Calls and imports are never stopped. */
        DuplicateRulesOut: {
            /** @description It has an e-mail address of that one. */
            email: components["schemas"]["DuplicateRule"];
            /** @description It has its name. */
            name: components["schemas"]["DuplicateRule"];
            /** @description It has a number of that one. */
            phone: components["schemas"]["DuplicateRule"];
        };
        /** @description The contacts that look like one. */
        DuplicatesOut: {
            /** @description The most alike first; at most 20. */
            items: components["schemas"]["DuplicateOut"][];
        };
        /** @description How a source is to name one user. Blank parts count as absent. */
        EmployeeIn: {
            /** @description The source's id of the employee. */
            employee_id?: string | null;
            /** @description The internal number. */
            extension?: string | null;
            /** @description The manager's mobile, in any spelling. */
            fmc_number?: string | null;
            /** @description The SIP login. A public number is kept as FMC number. */
            sip_account?: string | null;
            /**
             * Format: uuid
             * @description The user.
             */
            user_id: string;
        };
        /** @description How a source names one user. */
        EmployeeOut: {
            /** @description The source's id of the employee. */
            employee_id: string | null;
            /** @description The internal number. */
            extension: string | null;
            /**
             * @description The manager's mobile, E.164.
             * @example +380671234567
             */
            fmc_number: string | null;
            /**
             * @description What should be known of it: `sip_was_fmc`, `no_sip_account`, `mapped_twice_employee_id`, `mapped_twice_sip_account`,
             *     `mapped_twice_fmc_number`, `mapped_twice_extension`.
             */
            notices: string[];
            /** @description The SIP login. */
            sip_account: string | null;
            /**
             * Format: uuid
             * @description The user.
             */
            user_id: string;
            /** @description What the user is called here. */
            user_name: string;
        };
        /** @description A user who is proposed for an employee of the source. */
        EmployeeProposalOut: {
            /** @description By what: `mapped` already, `email`, or `name`. */
            by: string;
            /**
             * Format: uuid
             * @description The user.
             */
            user_id: string;
            /** @description What the user is called. */
            user_name: string;
        };
        /** @description How a source names our users. */
        EmployeesOut: {
            /**
             * Format: int64
             * @description How many past calls would change if this were applied to them (`POST /connections/{id}/reapply`); null if nobody asked.
             */
            changed_calls: number | null;
            /** @description The users, in the order in which they were entered: of several with one name the first gets the calls. */
            items: components["schemas"]["EmployeeOut"][];
        };
        /**
         * @description What has fields that automations follow and change.
         * @enum {string}
         */
        EntityBody: "contact" | "company" | "deal";
        /** @description A field that is to be added. */
        FieldIn: {
            /** @description What may be chosen; for the kinds `choice` and `multi_choice`. */
            choices?: string[];
            /** @description On which cards it stands. */
            entity: components["schemas"]["CardEntity"];
            /**
             * @description Its name in `fields` of the cards: small Latin letters, digits and `_`. Made of the name if absent; it never changes.
             * @example birthday
             */
            key?: string | null;
            /** @description What its values are; that never changes. */
            kind: components["schemas"]["FieldKind"];
            /**
             * @description Its name; no other field of these cards has it.
             * @example Birthday
             */
            name: string;
        };
        /**
         * @description What the values of a field are.
         * @enum {string}
         */
        FieldKind: "text" | "number" | "money" | "date" | "checkbox" | "choice" | "multi_choice" | "link" | "person";
        /** @description A field that the workspace has added to its cards. */
        FieldOut: {
            /** @description It is offered no more; what stands in it stays. */
            archived: boolean;
            /** @description What may be chosen, in its order. */
            choices: components["schemas"]["ChoiceOut"][];
            /** @description On which cards it stands. */
            entity: components["schemas"]["CardEntity"];
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description Its name in `fields` of the cards; it never changes. */
            key: string;
            /** @description What its values are; that never changes. */
            kind: components["schemas"]["FieldKind"];
            /** @description Its name for people. */
            name: string;
            /**
             * Format: int64
             * @description The place among the fields of its cards.
             */
            position: number;
            /**
             * Format: int64
             * @description Counts the changes.
             */
            version: number;
        };
        /** @description What is to change of a field; what is absent stays. */
        FieldPatch: {
            /** @description Whether it is offered no more. What stands in it stays. */
            archived?: boolean;
            /** @description All choices in their order. One that is missing is taken away: cards that have it show nothing in the field then. */
            choices?: {
                /** @description Its name. */
                name: string;
                /**
                 * Format: int64
                 * @description The number of a choice that is there; absent for a new one.
                 */
                number?: number | null;
            }[];
            /** @description Another name. */
            name?: string;
            /**
             * Format: int64
             * @description Another place, from 0; the others make room. Beyond the end it is the last one.
             */
            position?: number;
        };
        /** @description What is wrong with one field. */
        FieldProblem: {
            /** @description What is wrong, for programs. */
            code: string;
            /** @description What is wrong, in the reader's language. */
            detail: string;
            /** @description The field's path, such as `phones[1]`. */
            field: string;
        };
        /** @description The figures of some calls that are over. */
        FiguresOut: {
            /**
             * Format: int64
             * @description How many were answered.
             */
            answered: number;
            /**
             * Format: int64
             * @description The mean conversation of the answered ones.
             */
            average_talk_seconds: number | null;
            /**
             * Format: int64
             * @description The mean wait of the incoming ones that were answered or missed, as far as it is known.
             */
            average_wait_seconds: number | null;
            /**
             * Format: int64
             * @description How many there are.
             */
            calls: number;
            /**
             * Format: int64
             * @description How many came in and were missed.
             */
            missed: number;
            /** @description There are more: what the statistics do not tell apart is counted in the newest 10,000 calls at most. */
            more: boolean;
        };
        /** @description What somebody answered. */
        FormAnswerOut: {
            /** @description Of a box: whether it is ticked. */
            checked?: boolean | null;
            /** @description To what. */
            kind: components["schemas"]["FormFieldKind"];
            /** @description What stood beside the input. */
            label: string;
            /** @description The answer in words; of a box that is ticked `+`, of one that is not `-`. */
            text: string;
        };
        /** @description A field of a form. */
        FormFieldBody: {
            /** @description With the kind `field`: the key of the field. */
            field?: string | null;
            /** @description What it asks for. */
            kind: components["schemas"]["FormFieldKind"];
            /**
             * @description What stands beside it.
             * @example Your phone
             */
            label: string;
            /** @description Nothing is taken without it. */
            required?: boolean;
        };
        /**
         * @description What a field of a form asks for.
         * @enum {string}
         */
        FormFieldKind: "name" | "phone" | "email" | "company" | "message" | "field";
        /** @description A form that is to be made. */
        FormIn: {
            /** @description It is open at once. */
            active?: boolean;
            /** @description What the button says; as the language has it if it is absent. */
            button?: string | null;
            /** @description To what whoever sends it has to agree: a box that has to be ticked. */
            consent?: string | null;
            /** @description What it asks, in its order: each thing once, and a phone or an e-mail address that is required. */
            fields: components["schemas"]["FormFieldBody"][];
            /** @description What stands below that. */
            intro?: string | null;
            language?: components["schemas"]["Language"] | null;
            /**
             * @description What it is called.
             * @example Ask for a price
             */
            name: string;
            /** @description Where whoever sent it is led instead; begins with `https://`. */
            redirect_url?: string | null;
            /**
             * Format: uuid
             * @description Who becomes responsible for contacts that have nobody.
             */
            responsible_id?: string | null;
            /** @description The source that new contacts get. */
            source?: string | null;
            /** @description What is said when it was sent; as the language has it if it is absent. */
            thanks?: string | null;
            /** @description What stands at its top. */
            title?: string | null;
        };
        /** @description A form that anybody can fill in. */
        FormOut: {
            /** @description It is open. */
            active: boolean;
            /** @description What the button says; null: as the language has it. */
            button?: string | null;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            changed_at: string;
            /** @description To what whoever sends it has to agree. */
            consent?: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /** @description What it asks, in its order. */
            fields: components["schemas"]["FormFieldBody"][];
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description What stands below that. */
            intro?: string | null;
            /** @description What stands in its address. */
            key: string;
            /** @description The language of its page. */
            language: components["schemas"]["Language"];
            /**
             * Format: date-time
             * @description When the last one was sent that was taken over.
             */
            last_submitted_at?: string | null;
            /** @description What it is called here. */
            name: string;
            /** @description Where whoever sent it is led instead. */
            redirect_url?: string | null;
            responsible?: components["schemas"]["NamedOut"] | null;
            /** @description The address of the script that shows it on other pages, in each `<div data-switchhook-form="…">` with its key. */
            script_url: string;
            /** @description The source that new contacts get. */
            source?: string | null;
            /**
             * Format: int64
             * @description How many count as spam: likewise.
             */
            spam: number;
            /**
             * Format: int64
             * @description How many were sent with it and taken over: up to 10,000; 10,001 for more.
             */
            submissions: number;
            /** @description What is said when it was sent; null: as the language has it. */
            thanks?: string | null;
            /** @description What stands at its top. */
            title?: string | null;
            /** @description The address of its page. */
            url: string;
            /**
             * Format: int64
             * @description Counts the changes.
             */
            version: number;
        };
        /** @description What is to change of a form; what is absent stays. */
        FormPatch: {
            /** @description Whether it is open. */
            active?: boolean;
            /** @description Another text of the button; null for the language's. */
            button?: null | string;
            /** @description Another text to agree to; null for none. */
            consent?: null | string;
            /** @description Other fields, all of them. */
            fields?: {
                /** @description With the kind `field`: the key of the field. */
                field?: string | null;
                /** @description What it asks for. */
                kind: components["schemas"]["FormFieldKind"];
                /**
                 * @description What stands beside it.
                 * @example Your phone
                 */
                label: string;
                /** @description Nothing is taken without it. */
                required?: boolean;
            }[];
            /** @description Another text below it; null for none. */
            intro?: null | string;
            /**
             * @description Another language of its page.
             * @enum {string}
             */
            language?: "en" | "uk" | "ru";
            /** @description Another name. */
            name?: string;
            /** @description Another address at the end; null for none. */
            redirect_url?: null | string;
            /** @description Another responsible; null for nobody. */
            responsible_id?: null | string;
            /** @description Another source of new contacts; null for none. */
            source?: null | string;
            /** @description Another text at the end; null for the language's. */
            thanks?: null | string;
            /** @description Another title; null for none. */
            title?: null | string;
        };
        /**
         * @description Who is asked for in smart forwarding.
         * @enum {string}
         */
        ForwardCandidate: "deal_responsible" | "contact_responsible" | "last_talked";
        /** @description How many questions were answered so. */
        ForwardCountOut: {
            /**
             * Format: int64
             * @description How many in the last day.
             */
            count: number;
            /** @description Why. */
            reason: components["schemas"]["ForwardReason"];
        };
        /** @description What a source asked and was answered. */
        ForwardEntryOut: {
            /**
             * Format: date-time
             * @description When it was asked.
             */
            at: string;
            caller: components["schemas"]["NumberOut"] | null;
            contact: components["schemas"]["NamedOut"] | null;
            /** @description What was answered; null is the empty answer. */
            destination: string | null;
            /** @description The source's id of the call. */
            external_id: string | null;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description The number that was called, if the request told it. */
            line: string | null;
            /** @description Why. */
            reason: components["schemas"]["ForwardReason"];
            /** @description The candidates in the order in which they were looked at. */
            steps: components["schemas"]["ForwardStepOut"][];
            /**
             * Format: double
             * @description How long the answer took.
             */
            took_ms: number;
            /**
             * Format: uuid
             * @description Who rings, or would while the connection observes.
             */
            user_id: string | null;
        };
        /**
         * @description The form of smart forwarding's answer.
         * @enum {string}
         */
        ForwardFormat: "text" | "json" | "json_rpc";
        /** @description Settings of smart forwarding; what is absent stays as it is. */
        ForwardIn: {
            /**
             * Format: int64
             * @description Milliseconds until the empty answer, from 50 to 5000; 300 unless said otherwise.
             */
            deadline_ms?: number;
            /**
             * @description The form of an answer; `text` unless said otherwise.
             * @enum {string}
             */
            format?: "text" | "json" | "json_rpc";
            /** @description The key of the destination in a JSON answer; `destination` unless said otherwise. */
            key?: string;
            /** @description Only managers that are known to be online and not talking. */
            only_online?: boolean;
            /** @description Who is asked for, one after the other, until somebody is fit; the responsibles of deal and contact unless said otherwise. */
            order?: ("deal_responsible" | "contact_responsible" | "last_talked")[];
        };
        /** @description Settings of smart forwarding. */
        ForwardOut: {
            /**
             * Format: int32
             * @description Milliseconds until the empty answer.
             */
            deadline_ms: number;
            /** @description The form of an answer. */
            format: components["schemas"]["ForwardFormat"];
            /** @description The key of the destination in a JSON answer. */
            key: string;
            /** @description Only managers that are known to be online and not talking. */
            only_online: boolean;
            /** @description Who is asked for, one after the other, until somebody is fit. */
            order: components["schemas"]["ForwardCandidate"][];
        };
        /**
         * @description Why smart forwarding answered what it did.
         * @enum {string}
         */
        ForwardReason: "found" | "nobody_fit" | "unknown" | "ambiguous" | "no_number" | "anonymous" | "ours" | "line_ignored" | "blocked" | "observed" | "disabled" | "too_late" | "failed";
        /** @description How smart forwarding is doing. */
        ForwardStandingOut: {
            /** @description The answers of the last day. */
            answers: components["schemas"]["ForwardCountOut"][];
            /**
             * Format: date-time
             * @description When the source first asked.
             */
            first_asked_at: string | null;
            /**
             * Format: date-time
             * @description When it last asked.
             */
            last_asked_at: string | null;
            /** @description Lines that get calls but never ask; none are named before the first question. */
            silent_lines: components["schemas"]["SilentLineOut"][];
        };
        /** @description A candidate of smart forwarding that was looked at. */
        ForwardStepOut: {
            /**
             * Format: uuid
             * @description For whom this one stands in.
             */
            deputy_of: string | null;
            /** @description Telephony should have said whether the phone is free, and did not. */
            presence_unknown: boolean;
            /** @description By which rule. */
            rule: components["schemas"]["ForwardCandidate"];
            unfit: components["schemas"]["ForwardUnfit"] | null;
            /**
             * Format: uuid
             * @description Who; null if the rule finds nobody.
             */
            user_id: string | null;
        };
        /** @description A call that might come. */
        ForwardTryIn: {
            /** @description The number that is called. */
            line?: string | null;
            /**
             * @description The caller, in any spelling.
             * @example 067 123 45 67
             */
            number: string;
        };
        /** @description Who would ring, and why. */
        ForwardTryOut: {
            contact: components["schemas"]["NamedOut"] | null;
            /** @description The SIP login that would be answered. */
            destination: string | null;
            /** @description The number as it was read. */
            number: string | null;
            /** @description Why. */
            reason: components["schemas"]["ForwardReason"];
            /** @description The candidates in the order in which they were looked at. */
            steps: components["schemas"]["ForwardStepOut"][];
            user: components["schemas"]["NamedOut"] | null;
            /** @description The users that are mentioned. */
            users: components["schemas"]["NamedOut"][];
        };
        /**
         * @description Why a candidate of smart forwarding is passed over.
         * @enum {string}
         */
        ForwardUnfit: "nobody" | "inactive" | "away" | "no_sip" | "only_fmc" | "offline" | "talking";
        /** @description A call that was found. */
        FoundCallOut: {
            client_number: components["schemas"]["NumberOut"] | null;
            contact: components["schemas"]["NamedOut"] | null;
            /** @description `incoming`, `outgoing` or `internal`. */
            direction: string;
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Incoming, over, and no conversation. */
            missed: boolean;
            /** @description `answered`, `missed`, `no_answer`, `busy`, `failed`, `voicemail`, `declined`, `unknown`; null before the end. */
            outcome: string | null;
            /**
             * Format: date-time
             * @description When it began.
             */
            started_at: string;
        };
        /** @description A company that was found. */
        FoundCompanyOut: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Its name. */
            name: string;
            phone: components["schemas"]["NumberOut"] | null;
        };
        /** @description A contact that was found. */
        FoundContactOut: {
            company: components["schemas"]["NamedOut"] | null;
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description What somebody called it; null until then. */
            name: string | null;
            phone: components["schemas"]["NumberOut"] | null;
        };
        /** @description A deal that was found. */
        FoundDealOut: {
            company: components["schemas"]["NamedOut"] | null;
            contact: components["schemas"]["NamedOut"] | null;
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description What it is called. */
            name: string;
            /** @description The name of its stage. */
            stage: string;
        };
        /** @description A column of a file. */
        ImportColumnOut: {
            /**
             * @description What it means; none: it is left out. `name`, `first_name`, `middle_name`, `last_name`, `phone`, `email`, `company`, `source`, `responsible`, `tags`,
             *     `note`, `record_id`, `pipeline`, `stage`, `amount`, `currency`, `contact`, `close_date`, `lost_reason`, `kind`, `due`, `done`, or `field:` and the id of
             *     a field that the workspace has added.
             */
            field: string | null;
            /** @description Its name in the header. */
            name: string | null;
            /** @description What stands in its first filled cells. */
            samples: string[];
        };
        /** @description What becomes of the rows of a file. */
        ImportCountsOut: {
            /**
             * Format: int64
             * @description In a preview: they meet an earlier row of the same file.
             */
            duplicates: number;
            /**
             * Format: int64
             * @description They add something to one.
             */
            merged: number;
            /**
             * Format: int64
             * @description They make a card.
             */
            new: number;
            /**
             * Format: int64
             * @description They cannot be taken over.
             */
            refused: number;
            /**
             * Format: int64
             * @description They say nothing that is not there.
             */
            unchanged: number;
        };
        /**
         * @description What the rows of a file become.
         * @enum {string}
         */
        ImportEntity: "companies" | "contacts" | "deals" | "tasks";
        /**
         * @description By what rows are recognised as contacts that are there already. A row without the one is recognised by the other.
         * @enum {string}
         */
        ImportMergeBy: "phone_or_email" | "phone" | "email";
        /** @description A file whose rows become contacts, companies, deals or tasks. */
        ImportOut: {
            /** @description Its columns, with what each means. */
            columns: components["schemas"]["ImportColumnOut"][];
            /**
             * Format: date-time
             * @description When the file was read.
             */
            created_at: string;
            /** @description What separates its cells; none for spreadsheets. */
            delimiter: string | null;
            /**
             * Format: int64
             * @description Of them, those that are counted or taken over so far.
             */
            done_rows: number;
            /** @description The encoding of its text, such as `windows-1251`; none for spreadsheets. */
            encoding: string | null;
            /** @description What its rows become. */
            entity: components["schemas"]["ImportEntity"];
            /** @description The name of the file. */
            file_name: string;
            /**
             * Format: date-time
             * @description When that ended.
             */
            finished_at: string | null;
            /** @description The form of the file: `csv` or `xlsx`. */
            format: string;
            /** @description Its first row names the columns. */
            has_header: boolean;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description By what rows are recognised as contacts that are there already. */
            merge_by: components["schemas"]["ImportMergeBy"];
            /** @description Values of the file take the place of those that are there; else only what is missing is added. */
            overwrite: boolean;
            /**
             * Format: uuid
             * @description The pipeline of deals that name none; none: the first one that has their stage, else the first one.
             */
            pipeline_id: string | null;
            preview: components["schemas"]["ImportPreviewOut"] | null;
            /** @description Why it stopped: a code. */
            problem: string | null;
            /** @description What the columns mean was chosen for an earlier file with the same header; else it is a guess. */
            remembered: boolean;
            /** @description What came of it so far. */
            result: components["schemas"]["ImportCountsOut"];
            /**
             * Format: int64
             * @description Its rows, without the header and empty ones.
             */
            rows: number;
            /** @description What rows make begins automations, as if it were made now. */
            run_automations: boolean;
            /** @description The sheet that was read; none for text. */
            sheet: string | null;
            /** @description All its sheets. */
            sheets: string[];
            /** @description A responsible who is no user is left out; else the row is refused. */
            skip_unknown_responsible: boolean;
            /**
             * Format: date-time
             * @description When its rows began to be taken over.
             */
            started_at: string | null;
            /** @description How far it is. */
            state: components["schemas"]["ImportState"];
            /**
             * Format: uuid
             * @description Who brought it.
             */
            user_id: string | null;
            /** @description What words of the file mean that are no names here. */
            values: components["schemas"]["ImportValue"][];
            /**
             * Format: int64
             * @description Counts the changes.
             */
            version: number;
        };
        /** @description What is chosen for a file; what is absent stays. */
        ImportPatch: {
            /** @description What each column means, in their order, as an import shows it; null leaves a column out. Phones, e-mail addresses, tags and notes may be several columns. */
            columns?: (string | null)[];
            /** @description What the rows become; what the columns mean is then proposed anew, unless it is given. */
            entity?: components["schemas"]["ImportEntity"];
            /** @description By what rows are recognised as contacts that are there already. */
            merge_by?: components["schemas"]["ImportMergeBy"];
            /** @description Values of the file take the place of those that are there; phones, e-mail addresses and tags are only ever added. */
            overwrite?: boolean;
            /**
             * Format: uuid
             * @description The pipeline of deals that name none, or null for the first one that has their stage, else the first one.
             */
            pipeline_id?: string | null;
            /** @description What rows make begins automations, as if it were made now. */
            run_automations?: boolean;
            /** @description A responsible who is no user is left out, instead of the row being refused. */
            skip_unknown_responsible?: boolean;
            /** @description What words of the file mean that are no names here, all of them. */
            values?: components["schemas"]["ImportValue"][];
        };
        /** @description What would come of a file. */
        ImportPreviewOut: {
            /**
             * Format: int64
             * @description They meet an earlier row of the same file.
             */
            duplicates: number;
            /**
             * Format: int64
             * @description They add something to one.
             */
            merged: number;
            /**
             * Format: int64
             * @description Rows that make a card.
             */
            new: number;
            /**
             * Format: int64
             * @description They cannot be taken over.
             */
            refused: number;
            /**
             * Format: int64
             * @description So many runs of automations begin at most, if that is chosen.
             */
            runs: number;
            /**
             * Format: int64
             * @description They say nothing that is not there.
             */
            unchanged: number;
            /** @description Words that are no names here, the most frequent first; up to 100. */
            unknown: components["schemas"]["ImportUnknownOut"][];
        };
        /**
         * @description How far an import is.
         * @enum {string}
         */
        ImportState: "ready" | "counting" | "counted" | "running" | "done" | "cancelled" | "failed";
        /** @description A word of a file that is no name here. */
        ImportUnknownOut: {
            /** @description Of what it is meant to be one. */
            kind: components["schemas"]["ImportWord"];
            /**
             * Format: int64
             * @description So many rows have it.
             */
            rows: number;
            /** @description The word. */
            text: string;
        };
        /** @description What a word of a file means that is no name here. */
        ImportValue: {
            /**
             * Format: uuid
             * @description Which user or stage is meant; null: it is left out.
             */
            id: string | null;
            /** @description Of what it is one. */
            kind: components["schemas"]["ImportWord"];
            /** @description The word, as the file has it. */
            text: string;
        };
        /**
         * @description Of what a word of a file is one.
         * @enum {string}
         */
        ImportWord: "user" | "stage";
        /** @description What a person with a link is told before accepting. */
        InvitationOut: {
            /** @description The e-mail with which the person will log in. */
            email: string;
            /**
             * Format: date-time
             * @description When the link ends.
             */
            expires_at: string | null;
            /** @description Whether the person has a password already and proves it, instead of choosing one. */
            has_password: boolean;
            /** @description The name under which the person was invited. */
            name: string;
            /** @description Whether the person has joined already, and chooses another password. */
            replaces_password: boolean;
            /** @description The name of the workspace. */
            workspace_name: string;
        };
        /** @description The link by which a person joins, or chooses another password. */
        InviteOut: {
            /**
             * Format: date-time
             * @description When it ends.
             */
            expires_at: string;
            /** @description The link; it is shown this once, and whoever has it can do so as the user. */
            invite_url: string;
        };
        /**
         * @description A language of the product (ISO 639-1).
         * @enum {string}
         */
        Language: "en" | "uk" | "ru";
        /** @description A phone that rang or talked. */
        LegOut: {
            employee: components["schemas"]["NamedOut"] | null;
            /** @description The phone as the source names it. */
            endpoint: string;
            /**
             * Format: date-time
             * @description Since when, if the source says.
             */
            started_at: string | null;
            /** @description Whether it talked; else it only rang. */
            talked: boolean;
        };
        /** @description A line that is to be entered. Settings that are absent are the connection's. */
        LineIn: {
            /**
             * Format: uuid
             * @description The connection it belongs to.
             */
            connection_id: string;
            /** @description From which calls contacts are made. */
            create_contacts?: components["schemas"]["CallKind"][] | null;
            /** @description The group it belongs to. */
            group?: string | null;
            /**
             * @description Whether its calls make rows and nothing else (personnel, suppliers).
             * @default false
             */
            ignored: boolean | null;
            /**
             * Format: int64
             * @description A missed call that rang shorter makes no contact.
             */
            min_ring_seconds?: number | null;
            /**
             * Format: int64
             * @description An answered call with less conversation makes no contact.
             */
            min_talk_seconds?: number | null;
            /** @description What people call it. */
            name?: string | null;
            /**
             * @description The number, in any spelling.
             * @example +380441234567
             */
            number: string;
            /**
             * Format: uuid
             * @description The user who is responsible for contacts that its calls make, where the call names no manager.
             */
            responsible_id?: string | null;
            tasks?: components["schemas"]["TaskRulesIn"] | null;
        };
        /** @description A number of the company that clients call, and where its settings differ from the connection's. */
        LineOut: {
            /**
             * Format: uuid
             * @description The connection it belongs to.
             */
            connection_id: string;
            /** @description From which calls contacts are made; null if as the connection says. */
            create_contacts: components["schemas"]["CallKind"][] | null;
            /**
             * Format: date-time
             * @description When it was entered, or found in a call.
             */
            created_at: string;
            /** @description The group it belongs to. */
            group: string | null;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description Whether its calls make rows and nothing else (personnel, suppliers). */
            ignored: boolean;
            /**
             * Format: int32
             * @description A missed call that rang shorter makes no contact; null if as the connection says.
             */
            min_ring_seconds: number | null;
            /**
             * Format: int32
             * @description An answered call with less conversation makes no contact; null if as the connection says.
             */
            min_talk_seconds: number | null;
            /** @description What people call it. */
            name: string | null;
            /** @description The number. */
            number: components["schemas"]["NumberOut"];
            /**
             * Format: uuid
             * @description The user who is responsible for contacts that its calls make, where the call names no manager.
             */
            responsible_id: string | null;
            tasks: components["schemas"]["TaskRulesOut"] | null;
            /**
             * Format: int64
             * @description Counts the changes.
             */
            version: number;
        };
        /** @description What is to change of a line; what is absent stays, null gives way to the connection's setting. */
        LinePatch: {
            /** @description From which calls contacts are made. */
            create_contacts?: null | ("incoming_answered" | "incoming_missed" | "outgoing_answered" | "outgoing_unanswered")[];
            /** @description The group it belongs to, or none. */
            group?: null | string;
            /** @description Whether its calls make rows and nothing else (personnel, suppliers). */
            ignored?: boolean;
            /** @description A missed call that rang shorter makes no contact. */
            min_ring_seconds?: null | number;
            /** @description An answered call with less conversation makes no contact. */
            min_talk_seconds?: null | number;
            /** @description What people call it, or nothing. */
            name?: null | string;
            /** @description The user who is responsible for contacts that its calls make, where the call names no manager; null for nobody. */
            responsible_id?: null | string;
            /** @description Which of its calls make tasks. */
            tasks?: null | {
                /**
                 * @description For whom; the client's responsible unless said otherwise. Whoever is away is stood in for by the deputy, else the line's responsible is next, then
                 *     `duty_user_id`.
                 * @enum {string}
                 */
                assignee?: "responsible" | "rang" | "user" | "team";
                /**
                 * Format: int64
                 * @description Minutes of working time until they are due, up to 10080; 30 unless said otherwise.
                 */
                due_minutes?: number;
                /** @description Who has them where nobody else is found. */
                duty_user_id?: null | string;
                /** @description What makes tasks: `missed_known`, `missed_new`, `answered_by_other`; nothing unless said otherwise. */
                on?: ("user" | "missed_known" | "missed_new" | "answered_by_other" | "automation")[];
                /** @description The team of `assignee: "team"`. */
                team_id?: null | string;
                /** @description The user of `assignee: "user"`. */
                user_id?: null | string;
            };
        };
        /** @description Calls that are going to be linked. */
        LinkEarlierOut: {
            /**
             * Format: int64
             * @description How many; counted up to 1,000 for each number.
             */
            calls: number;
            /** @description The jobs that do it, one for each number. */
            job_ids: string[];
        };
        /** @description A call that rings, is talked, or has just ended, for whom it concerns. */
        LiveCallOut: {
            /**
             * Format: date-time
             * @description When somebody answered.
             */
            answered_at: string | null;
            /** @description The name that the source gave; not to be trusted. */
            caller_name: string | null;
            company: components["schemas"]["NamedOut"] | null;
            /**
             * Format: uuid
             * @description The connection.
             */
            connection_id: string;
            contact: components["schemas"]["NamedOut"] | null;
            /** @description `incoming` or `outgoing`. */
            direction: string;
            /**
             * Format: date-time
             * @description When it was over.
             */
            ended_at: string | null;
            /**
             * Format: uuid
             * @description The id of the call.
             */
            id: string;
            last_note: components["schemas"]["LiveNoteOut"] | null;
            line: components["schemas"]["LiveLineOut"] | null;
            manager: components["schemas"]["NamedOut"] | null;
            /** @description It is the reader's own. */
            mine: boolean;
            number: components["schemas"]["NumberOut"] | null;
            /** @description The open deals of the contact, the one changed last first; at most 5. */
            open_deals: components["schemas"]["OpenDealOut"][];
            /** @description How it ended, as in the report. */
            outcome: string | null;
            /** @description `ringing`, `talking` or `ended`. */
            phase: string;
            /**
             * Format: uuid
             * @description The click that it came of.
             */
            request_id: string | null;
            responsible: components["schemas"]["NamedOut"] | null;
            /**
             * Format: date-time
             * @description When it began.
             */
            started_at: string;
            /**
             * Format: int32
             * @description Seconds of conversation.
             */
            talk_seconds: number;
            /**
             * Format: int64
             * @description The version of its row.
             */
            version: number;
            /** @description Why the reader sees it. */
            why: components["schemas"]["LiveWhy"];
        };
        /** @description A line with what people call it. */
        LiveLineOut: {
            /** @description The name. */
            name: string | null;
            /** @description The number. */
            number: components["schemas"]["NumberOut"];
        };
        /** @description The last note on a contact. */
        LiveNoteOut: {
            /** @description Who wrote it. */
            author: string | null;
            /** @description Its beginning. */
            body: string;
            /**
             * Format: date-time
             * @description When.
             */
            created_at: string;
        };
        /** @description The calls that concern the reader now. */
        LiveOut: {
            /** @description Newest first. */
            calls: components["schemas"]["LiveCallOut"][];
        };
        /**
         * @description Why somebody sees a call that lives.
         * @enum {string}
         */
        LiveWhy: "responsible" | "line_group" | "everybody" | "manager";
        /** @description A call that was made elsewhere: on somebody's own mobile, in a messenger. */
        LoggedCallIn: {
            /**
             * Format: uuid
             * @description The contact; whoever has the number if absent.
             */
            contact_id?: string | null;
            /** @description Who called whom. */
            direction: components["schemas"]["LoggedDirection"];
            /**
             * Format: uuid
             * @description Whose call it was, if not one's own; only administrators log the calls of others.
             */
            employee_id?: string | null;
            /** @description What it was made with. */
            medium: components["schemas"]["CallMedium"];
            /** @description A note. */
            note?: string | null;
            /**
             * @description The client's number, in any spelling. Required without a contact; with one, its first number if absent.
             * @example +380671234567
             */
            number?: string | null;
            /** @description How it ended: `missed` of an incoming call, `no_answer` and `busy` of an outgoing one. */
            outcome: components["schemas"]["LoggedOutcome"];
            /** @description What it led to: the id or the name of an entry of the workspace's list. */
            result?: string | null;
            /**
             * Format: date-time
             * @description When it began (RFC 3339), not in the future.
             */
            started_at: string;
            /**
             * Format: int64
             * @description Seconds of conversation, up to a day; 0 of a call that was not answered.
             * @default 0
             */
            talk_seconds: number;
        };
        /** @description What was said wrong of a call that was logged by hand; absent members stay as they are. Result, note and contact change as those of all calls do. */
        LoggedCallPatch: {
            /**
             * @description Who called whom.
             * @enum {string}
             */
            direction?: "incoming" | "outgoing";
            /** @description Whose call it was. */
            employee_id?: string;
            /**
             * @description What it was made with.
             * @enum {string}
             */
            medium?: "mobile" | "messenger" | "other";
            /**
             * @description How it ended.
             * @enum {string}
             */
            outcome?: "answered" | "missed" | "no_answer" | "busy";
            /** @description When it began (RFC 3339), not in the future. */
            started_at?: string;
            /**
             * Format: int64
             * @description Seconds of conversation, up to a day; 0 of a call that was not answered.
             */
            talk_seconds?: number;
        };
        /**
         * @description Who called whom, of a call that is logged by hand.
         * @enum {string}
         */
        LoggedDirection: "incoming" | "outgoing";
        /**
         * @description How a call ended that is logged by hand.
         * @enum {string}
         */
        LoggedOutcome: "answered" | "missed" | "no_answer" | "busy";
        /** @description What was lost in a period. */
        LossesOut: {
            /** @description Callers who were missed and with whom nobody has had a conversation of ten seconds since, in either direction. */
            not_called_back: components["schemas"]["LostOut"];
            /** @description Calls that were attached by a phone which is written in another way than in full (`+380…`): a comparison of texts would not have attached them. */
            not_exact: components["schemas"]["LostOut"];
            /** @description Calls of numbers that no contact and no company has. */
            not_linked: components["schemas"]["LostOut"];
        };
        /** @description One figure; its calls are those of `GET /calls` with the same period and `lost` of the same name. */
        LostOut: {
            /**
             * Format: int64
             * @description Of how many numbers.
             */
            callers: number;
            /**
             * Format: int64
             * @description How many calls.
             */
            calls: number;
            /** @description There are more: only the newest 200,000 calls are looked at for a figure. */
            more: boolean;
        };
        /** @description Why a contact was found. */
        MatchedByOut: {
            /** @description The phone that matched, as it was entered. */
            phone: string;
            /** @description The rule: `only_one`, `remembered`, `last_talked`, `open_deal`, `last_changed`, `company`, `created`, `person`, `later`. */
            rule: string;
            /** @description The rule in words. */
            why: string;
        };
        /** @description Who asks, and where. */
        MeOut: {
            language: components["schemas"]["Language"] | null;
            /** @description Whether one gets mail when calls stop coming; null for those who do not administer, and for an API token. */
            mail_alarms: boolean | null;
            /** @description Whether this server is set up to send mail. */
            mail_set_up: boolean;
            /** @description Whether one gets mail in the morning about what is to be done; null for an API token. */
            mail_tasks: boolean | null;
            /** @description Whether one keeps recordings as files. */
            may_download: boolean;
            /** @description Whether one listens to recordings. */
            may_listen: boolean;
            /** @description All workspaces of the person into which one can switch, the present one among them. */
            memberships: components["schemas"]["MembershipOut"][];
            /** @description What one may do. */
            role: components["schemas"]["Role"];
            /** @description Whose cards and calls one sees. */
            sees: components["schemas"]["Sees"];
            user: components["schemas"]["UserOut"] | null;
            /** @description The workspace in which one works. */
            workspace: components["schemas"]["WorkspaceOut"];
        };
        /** @description What is to change of one's own settings; what is absent stays. */
        MePatch: {
            /** @description The language in which to read the product; null means the workspace's. */
            language?: null | ("en" | "uk" | "ru");
            /** @description Whether to get mail when calls stop coming; it matters for those who administer. */
            mail_alarms?: boolean;
            /** @description Whether to get mail in the morning about what is to be done. */
            mail_tasks?: boolean;
        };
        /** @description A workspace of the person. */
        MembershipOut: {
            /** @description What the person may do there. */
            role: components["schemas"]["Role"];
            /**
             * Format: int64
             * @description Its id.
             */
            workspace_id: number;
            /** @description Its name. */
            workspace_name: string;
        };
        /** @description What a merge brought to the kept card. */
        MergeCountsOut: {
            /**
             * Format: int64
             * @description Calls.
             */
            calls: number;
            /**
             * Format: int64
             * @description Contacts, of a company.
             */
            contacts: number;
            /**
             * Format: int64
             * @description Deals.
             */
            deals: number;
            /**
             * Format: int64
             * @description E-mail addresses that it had not.
             */
            emails: number;
            /**
             * Format: int64
             * @description Notes.
             */
            notes: number;
            /**
             * Format: int64
             * @description Phones that it had not.
             */
            phones: number;
            /**
             * Format: int64
             * @description Tasks.
             */
            tasks: number;
        };
        /**
         * @description A kind of card that can be merged.
         * @enum {string}
         */
        MergeEntity: "contact" | "company";
        /** @description What is to be merged. */
        MergeIn: {
            /**
             * Format: uuid
             * @description The card that goes into this one; of the same kind.
             */
            other_id: string;
        };
        /** @description Two contacts, or two companies, that were made one. */
        MergeOut: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            by: components["schemas"]["NamedOut"] | null;
            /** @description What it brought. */
            counts: components["schemas"]["MergeCountsOut"];
            /** @description What kind of cards they are. */
            entity: components["schemas"]["MergeEntity"];
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description The card that was kept. */
            kept: components["schemas"]["NamedOut"];
            /** @description The card that went into it, with the name that it had. */
            removed: components["schemas"]["NamedOut"];
            /**
             * Format: date-time
             * @description Until when it can be taken back.
             */
            undo_until: string;
            /**
             * Format: date-time
             * @description When it was taken back.
             */
            undone_at: string | null;
            /**
             * Format: int64
             * @description Counts the changes.
             */
            version: number;
        };
        /**
         * @description Whether a connection acts.
         * @enum {string}
         */
        Mode: "act" | "observe";
        /** @description What deals are worth in one currency. */
        MoneySumOut: {
            /** @description The sum, as `12500.00`; deals of unknown worth add nothing. */
            amount: string;
            /** @description The currency, as `UAH`. */
            currency: string;
        };
        /** @description Something by its id and the name that people know. */
        NamedOut: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Its name now. */
            name: string;
        };
        /** @description A note that is to be written, on a contact or a call or both. */
        NoteIn: {
            /** @description The text; up to 10,000 characters. */
            body: string;
            /**
             * Format: uuid
             * @description The call; without a contact the note goes to the one that the call is linked to, too.
             */
            call_id?: string | null;
            /**
             * Format: uuid
             * @description The contact.
             */
            contact_id?: string | null;
            /** @description Who is mentioned in it, up to 20 users: they are told of it. The text has their names with an `@`. */
            mentions?: string[];
        };
        /** @description A note on a contact or a call. */
        NoteOut: {
            author: components["schemas"]["NamedOut"] | null;
            /** @description The text. */
            body: string;
            /**
             * Format: uuid
             * @description The call that it is written on.
             */
            call_id: string | null;
            /**
             * Format: date-time
             * @description When it was last edited.
             */
            changed_at: string;
            /**
             * Format: uuid
             * @description The contact that it is written on, or whose call it is written on.
             */
            contact_id: string | null;
            /**
             * Format: date-time
             * @description When it was written.
             */
            created_at: string;
            /** @description What wrote it: `user` (or a program that acts for one), or `automation`. */
            created_by: string;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description Who is mentioned in it, with the names by which the text has them. */
            mentions: components["schemas"]["NamedOut"][];
            /**
             * Format: int64
             * @description Counts the changes.
             */
            version: number;
        };
        /** @description What is to change of a note; what is absent stays. */
        NotePatch: {
            /** @description Another text. */
            body?: string;
            /** @description Who is mentioned in it, all of them; those who are new are told of it. */
            mentions?: string[];
        };
        /** @description Something that the asking person was told. */
        NoticeOut: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description What it is about: `contact`, `deal`, `call` or `task`. */
            entity: string | null;
            /**
             * Format: uuid
             * @description Which.
             */
            entity_id: string | null;
            /**
             * Format: uuid
             * @description The id; ids grow with time.
             */
            id: string;
            /** @description It was read. */
            read: boolean;
            /** @description What it says. */
            text: string;
        };
        /** @description Some of it, and where the next is. */
        NoticesOut: {
            /** @description Newest first. */
            items: components["schemas"]["NoticeOut"][];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
            /**
             * Format: int64
             * @description How much is unread; counted up to 1,000.
             */
            unread: number;
        };
        /** @description How far was read. */
        NoticesReadIn: {
            /**
             * Format: uuid
             * @description The newest notice that was read; all before it are, too.
             */
            up_to: string;
        };
        /** @description A phone number: as it was sent or entered, and what it is. */
        NumberOut: {
            /**
             * @description E.164; null for what is no public number.
             * @example +380671234567
             */
            e164: string | null;
            /** @description As it was sent or entered. */
            raw: string;
        };
        /**
         * @description How a condition compares.
         * @enum {string}
         */
        OpBody: "is" | "is_not" | "contains" | "is_set" | "is_not_set" | "more" | "less";
        /** @description A deal as the card of a call shows it. */
        OpenDealOut: {
            /** @description What it is worth, as `12500.00`; null: not known. */
            amount: string | null;
            /** @description In which currency, as `UAH`. */
            currency: string;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description The name. */
            name: string;
            /** @description The name of its stage. */
            stage: string;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_AbsenceOut: {
            /** @description The rows, in the order of the list. */
            items: {
                /**
                 * Format: date-time
                 * @description When it was entered.
                 */
                created_at: string;
                /**
                 * Format: uuid
                 * @description Who stands in.
                 */
                deputy_id: string | null;
                /**
                 * Format: date-time
                 * @description From this moment on.
                 */
                from: string;
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /**
                 * Format: date-time
                 * @description Until this moment.
                 */
                until: string;
                /**
                 * Format: uuid
                 * @description Who is away.
                 */
                user_id: string;
                /**
                 * Format: int64
                 * @description Counts the changes.
                 */
                version: number;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_AuditOut: {
            /** @description The rows, in the order of the list. */
            items: {
                /** @description What was done, such as `updated`. */
                action: string;
                actor: components["schemas"]["ActorOut"] | null;
                /**
                 * Format: date-time
                 * @description When.
                 */
                at: string;
                /** @description To what kind of thing, such as `user`. */
                entity: string;
                /**
                 * Format: uuid
                 * @description To which.
                 */
                entity_id: string | null;
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_AutomationOut: {
            /** @description The rows, in the order of the list. */
            items: {
                /** @description What is gone through then. */
                blocks: components["schemas"]["BlockBody"][];
                /**
                 * Format: date-time
                 * @description When it was last changed.
                 */
                changed_at: string;
                /**
                 * Format: date-time
                 * @description When it was made.
                 */
                created_at: string;
                created_by: components["schemas"]["NamedOut"] | null;
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /** @description The name. */
                name: string;
                /** @description What is wrong or missing; one that is active has nothing of it, unless what it names was removed since. */
                problems: components["schemas"]["AutomationProblemOut"][];
                /** @description How often it was begun. */
                runs: components["schemas"]["AutomationRunsOut"];
                /** @description `draft`, `active` or `inactive`. */
                state: string;
                /** @description What it begins with. */
                trigger: components["schemas"]["TriggerBody"];
                /**
                 * Format: int64
                 * @description Counts the changes.
                 */
                version: number;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_BackfillOut: {
            /** @description The rows, in the order of the list. */
            items: {
                /**
                 * Format: int64
                 * @description Calls that the source lists.
                 */
                calls: number;
                /**
                 * Format: uuid
                 * @description The connection.
                 */
                connection_id: string;
                /** @description Contacts are made as from new calls. */
                contacts: boolean;
                /**
                 * Format: date-time
                 * @description When it was started.
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description When it ended.
                 */
                finished_at: string | null;
                /**
                 * Format: date-time
                 * @description From this moment on.
                 */
                from: string;
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /**
                 * Format: int64
                 * @description Of them, those that were in the report already.
                 */
                known_calls: number;
                /**
                 * Format: int64
                 * @description Of them, those that were not.
                 */
                new_calls: number;
                /**
                 * Format: int64
                 * @description In a preview: contacts that would come of them.
                 */
                new_contacts: number;
                /** @description It only counts. */
                preview: boolean;
                /** @description Why it stopped: the code of a problem. */
                problem: string | null;
                /**
                 * Format: date-time
                 * @description The period has been read up to here.
                 */
                read_to: string;
                /** @description How far it is. */
                state: components["schemas"]["BackfillState"];
                /**
                 * Format: date-time
                 * @description Up to this moment.
                 */
                until: string;
                /**
                 * Format: uuid
                 * @description Who wanted it.
                 */
                user_id: string | null;
                /**
                 * Format: int64
                 * @description Counts the changes.
                 */
                version: number;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_BlockedNumberOut: {
            /** @description The rows, in the order of the list. */
            items: {
                /**
                 * Format: date-time
                 * @description When it was blocked.
                 */
                created_at: string;
                /**
                 * Format: uuid
                 * @description By which user; null if a program did it.
                 */
                created_by_id: string | null;
                /**
                 * @description The number, which is its address, too.
                 * @example +380671234567
                 */
                e164: string;
                /** @description Why. */
                note: string | null;
                /**
                 * Format: int64
                 * @description Counts the changes.
                 */
                version: number;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_CallOut: {
            /** @description The rows, in the order of the list. */
            items: {
                ai: components["schemas"]["AiOut"] | null;
                /** @description The caller hid the number. */
                anonymous: boolean;
                /**
                 * Format: date-time
                 * @description When somebody answered.
                 */
                answered_at: string | null;
                by_hand: components["schemas"]["ByHandOut"] | null;
                /** @description The client had asked to be called back. */
                callback: boolean;
                /** @description The caller's name as the source gave it; not to be trusted. */
                caller_name: string | null;
                /** @description The other contacts with the number. */
                candidates: components["schemas"]["NamedOut"][];
                /** @description What it caused, in the order of happening. */
                caused: components["schemas"]["CausedOut"][];
                client_number: components["schemas"]["NumberOut"] | null;
                company: components["schemas"]["NamedOut"] | null;
                /**
                 * Format: uuid
                 * @description The source. Calls that were logged by hand have none: they share an id that leads to no connection.
                 */
                connection_id: string;
                contact: components["schemas"]["NamedOut"] | null;
                /** @description Why the row stands as it does. */
                decision: components["schemas"]["DecisionOut"];
                /** @description The source's department. */
                department: string | null;
                /** @description `incoming`, `outgoing` or `internal`. */
                direction: string;
                employee: components["schemas"]["NamedOut"] | null;
                /** @description The employee as the source names it, if nobody is mapped to it. */
                employee_hint: string | null;
                /** @description Nobody told who of several talked last; the order of receipt decided. */
                employee_uncertain: boolean;
                /**
                 * Format: date-time
                 * @description When it was over.
                 */
                ended_at: string | null;
                /** @description The source's own id of the call. */
                external_id: string;
                /**
                 * Format: uuid
                 * @description Its id.
                 */
                id: string;
                /** @description The phones that rang or talked. */
                legs: components["schemas"]["LegOut"][];
                line_number: components["schemas"]["NumberOut"] | null;
                matched_by: components["schemas"]["MatchedByOut"] | null;
                /** @description Incoming, over, and no conversation. */
                missed: boolean;
                /** @description `answered`, `missed`, `no_answer`, `busy`, `failed`, `voicemail`, `declined`, `unknown`; null before the end. */
                outcome: string | null;
                /** @description `ringing`, `talking` or `ended`. */
                phase: string;
                recording: components["schemas"]["RecordingOut"] | null;
                /** @description What people said it led to: the name that the entry of the workspace's list has now. */
                result: string | null;
                /**
                 * Format: uuid
                 * @description The entry of the list; null if there is no result, or one in words from before there was a list.
                 */
                result_id: string | null;
                /** @description The source's forwarding scheme. */
                scheme: string | null;
                /** @description The client end is a line of ours or a manager's own number. */
                service: boolean;
                /** @description The source's status, as sent. */
                source_status: string | null;
                /**
                 * Format: date-time
                 * @description When it began.
                 */
                started_at: string;
                /**
                 * Format: int32
                 * @description Seconds of conversation.
                 */
                talk_seconds: number;
                /** @description The vendor's "target call". */
                target: boolean | null;
                /** @description Campaign fields. */
                utm: {
                    [key: string]: string;
                };
                /**
                 * Format: int64
                 * @description The version of the row.
                 */
                version: number;
                /**
                 * Format: int32
                 * @description Seconds of waiting.
                 */
                wait_seconds: number | null;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_CallResultOut: {
            /** @description The rows, in the order of the list. */
            items: {
                /** @description It is offered no more; calls that have it keep it. */
                archived: boolean;
                /**
                 * Format: date-time
                 * @description When it was made.
                 */
                created_at: string;
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /** @description The name; no other entry has it. */
                name: string;
                /**
                 * Format: int64
                 * @description The place in the list.
                 */
                position: number;
                /**
                 * Format: int64
                 * @description Counts the changes.
                 */
                version: number;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_CompanyOut: {
            /** @description The rows, in the order of the list. */
            items: {
                /**
                 * Format: date-time
                 * @description When it was last edited.
                 */
                changed_at: string;
                /**
                 * Format: date-time
                 * @description When it was made.
                 */
                created_at: string;
                /** @description What stands in the fields that the workspace has added, by their keys: texts, numbers, `true`, lists of choices, `{"amount", "currency"}`. */
                fields: {
                    [key: string]: unknown;
                };
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /** @description The name; several may have one name. */
                name: string;
                /** @description The phones, as people sorted them. */
                phones: components["schemas"]["NumberOut"][];
                responsible: components["schemas"]["NamedOut"] | null;
                /** @description The tags. */
                tags: string[];
                /**
                 * Format: int64
                 * @description Counts the changes.
                 */
                version: number;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_ConnectionEventOut: {
            /** @description The rows, in the order of the list. */
            items: {
                /**
                 * Format: uuid
                 * @description The call it tells of.
                 */
                call_id: string | null;
                /** @description What its call caused, in the order of happening. */
                caused: components["schemas"]["CausedOut"][];
                /** @description Keys whose value could not be used. */
                doubtful: components["schemas"]["DoubtfulKey"][];
                /** @description The name that it came with, else the one that fits what it says; null if it says nothing. */
                event: string | null;
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /** @description Why it is not understood, for programs. */
                problem: string | null;
                /** @description Whether it was worked off; else it waits. */
                processed: boolean;
                /** @description The message as it came. */
                raw: components["schemas"]["RawEventOut"];
                /**
                 * Format: date-time
                 * @description When it came.
                 */
                received_at: string;
                /** @description What it says, or why it is not understood, in the reader's language. */
                summary: string;
                /** @description Whether it is understood. */
                understood: boolean;
                /** @description Keys that have no meaning yet; `aliases` of the connection can give them one. */
                unknown: components["schemas"]["UnknownKey"][];
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_ConnectionOut: {
            /** @description The rows, in the order of the list. */
            items: (components["schemas"]["ConnectionWhole"] | components["schemas"]["ConnectionBrief"])[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_ContactOut: {
            /** @description The rows, in the order of the list. */
            items: {
                /** @description A name that came with a call; not to be trusted. */
                caller_name: string | null;
                /**
                 * Format: date-time
                 * @description When it was last edited.
                 */
                changed_at: string;
                company: components["schemas"]["NamedOut"] | null;
                /**
                 * Format: date-time
                 * @description When it was made.
                 */
                created_at: string;
                /** @description What made it: `call`, `user`, `import`, `automation` or `form`. */
                created_by: string;
                /**
                 * Format: int64
                 * @description How many unlinked calls its numbers have (counted up to 1,000 for each): `link-earlier` links them. Null in lists.
                 */
                earlier_calls: number | null;
                /** @description The e-mail addresses, as people sorted them. */
                emails: string[];
                /** @description What stands in the fields that the workspace has added, by their keys: texts, numbers, `true`, lists of choices, `{"amount", "currency"}`. */
                fields: {
                    [key: string]: unknown;
                };
                /** @description The campaign fields of the first call that had any. */
                first_campaign: {
                    [key: string]: string;
                };
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /**
                 * Format: date-time
                 * @description When the last call with it began.
                 */
                last_call_at: string | null;
                /** @description The campaign fields of the last call that had any. */
                last_campaign: {
                    [key: string]: string;
                };
                /** @description What it is called; a contact that a call made is called by its number until somebody names it. */
                name: string;
                /** @description Whether somebody gave it that name. */
                named: boolean;
                /** @description The phones, as people sorted them. */
                phones: components["schemas"]["NumberOut"][];
                responsible: components["schemas"]["NamedOut"] | null;
                /** @description What it came from, in people's words. */
                source: string | null;
                /** @description The tags. */
                tags: string[];
                /**
                 * Format: int64
                 * @description Counts the changes.
                 */
                version: number;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_DealOut: {
            /** @description The rows, in the order of the list. */
            items: {
                /**
                 * @description What it is worth, as `12500.00`; null: not known.
                 * @example 12500.00
                 */
                amount: string | null;
                /**
                 * Format: uuid
                 * @description The call that it came of, while that is there.
                 */
                call_id: string | null;
                /**
                 * Format: date-time
                 * @description When it was last edited.
                 */
                changed_at: string;
                /**
                 * Format: date
                 * @description When it is expected to be closed, as `2026-12-31`.
                 */
                close_date: string | null;
                /**
                 * Format: date-time
                 * @description When it was won or lost.
                 */
                closed_at: string | null;
                company: components["schemas"]["NamedOut"] | null;
                contact: components["schemas"]["NamedOut"] | null;
                /**
                 * Format: date-time
                 * @description When it was made.
                 */
                created_at: string;
                /** @description What made it: `user`, `call`, `automation` or `import`. */
                created_by: string;
                /**
                 * @description In which currency, as `UAH`.
                 * @example UAH
                 */
                currency: string;
                /** @description What stands in the fields that the workspace has added, by their keys: texts, numbers, `true`, lists of choices, `{"amount", "currency"}`. */
                fields: {
                    [key: string]: unknown;
                };
                /** @description The campaign fields of the contact's first call that had any, as they were when the deal was made. */
                first_campaign: {
                    [key: string]: string;
                };
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /** @description The campaign fields of the call that it came of, else of the contact's last one that had any. */
                last_campaign: {
                    [key: string]: string;
                };
                /** @description Why it was lost; null unless it is. */
                lost_reason: string | null;
                /** @description The name. */
                name: string;
                /** @description The pipeline. */
                pipeline: components["schemas"]["NamedOut"];
                responsible: components["schemas"]["NamedOut"] | null;
                /** @description What it came from, in people's words. */
                source: string | null;
                /** @description The stage. */
                stage: components["schemas"]["DealStageOut"];
                /**
                 * Format: date-time
                 * @description When it came into its stage.
                 */
                stage_since: string;
                /** @description The kind of the stage. */
                state: components["schemas"]["StageKind"];
                /** @description The tags. */
                tags: string[];
                /**
                 * Format: int64
                 * @description Counts the changes.
                 */
                version: number;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_DeliveryOut: {
            /** @description The rows, in the order of the list. */
            items: {
                /**
                 * Format: int64
                 * @description How often it was tried.
                 */
                attempts: number;
                /**
                 * Format: date-time
                 * @description When it was to be told.
                 */
                created_at: string;
                /** @description What it tells of: the `type` in the message; `webhook.test` for a test. */
                event: string;
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /** @description Why it was not delivered the last time: `status`, `unreachable`, `refused_host`, `gone` or `switched_off`. */
                problem: string | null;
                /** @description What became of it. */
                state: components["schemas"]["DeliveryState"];
                /**
                 * Format: int64
                 * @description The HTTP status that was answered last.
                 */
                status: number | null;
                /**
                 * Format: date-time
                 * @description When it was last tried.
                 */
                tried_at: string | null;
                /**
                 * Format: uuid
                 * @description The address.
                 */
                webhook_id: string;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_DuplicateCompanyGroupOut: {
            /** @description The rows, in the order of the list. */
            items: {
                /** @description What; companies have no e-mail addresses. */
                by: components["schemas"]["DuplicateBy"];
                /** @description The companies; at most 20. */
                companies: components["schemas"]["DuplicateCompanyOut"][];
                /** @description The number, or the name, as they are compared. */
                value: string;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_DuplicateGroupOut: {
            /** @description The rows, in the order of the list. */
            items: {
                /** @description What. */
                by: components["schemas"]["DuplicateBy"];
                /** @description The contacts; at most 20. */
                contacts: components["schemas"]["DuplicateContactOut"][];
                /** @description The number, the address, or the name, as they are compared. */
                value: string;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_FieldOut: {
            /** @description The rows, in the order of the list. */
            items: {
                /** @description It is offered no more; what stands in it stays. */
                archived: boolean;
                /** @description What may be chosen, in its order. */
                choices: components["schemas"]["ChoiceOut"][];
                /** @description On which cards it stands. */
                entity: components["schemas"]["CardEntity"];
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /** @description Its name in `fields` of the cards; it never changes. */
                key: string;
                /** @description What its values are; that never changes. */
                kind: components["schemas"]["FieldKind"];
                /** @description Its name for people. */
                name: string;
                /**
                 * Format: int64
                 * @description The place among the fields of its cards.
                 */
                position: number;
                /**
                 * Format: int64
                 * @description Counts the changes.
                 */
                version: number;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_FormOut: {
            /** @description The rows, in the order of the list. */
            items: {
                /** @description It is open. */
                active: boolean;
                /** @description What the button says; null: as the language has it. */
                button?: string | null;
                /**
                 * Format: date-time
                 * @description When it was last changed.
                 */
                changed_at: string;
                /** @description To what whoever sends it has to agree. */
                consent?: string | null;
                /**
                 * Format: date-time
                 * @description When it was made.
                 */
                created_at: string;
                /** @description What it asks, in its order. */
                fields: components["schemas"]["FormFieldBody"][];
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /** @description What stands below that. */
                intro?: string | null;
                /** @description What stands in its address. */
                key: string;
                /** @description The language of its page. */
                language: components["schemas"]["Language"];
                /**
                 * Format: date-time
                 * @description When the last one was sent that was taken over.
                 */
                last_submitted_at?: string | null;
                /** @description What it is called here. */
                name: string;
                /** @description Where whoever sent it is led instead. */
                redirect_url?: string | null;
                responsible?: components["schemas"]["NamedOut"] | null;
                /** @description The address of the script that shows it on other pages, in each `<div data-switchhook-form="…">` with its key. */
                script_url: string;
                /** @description The source that new contacts get. */
                source?: string | null;
                /**
                 * Format: int64
                 * @description How many count as spam: likewise.
                 */
                spam: number;
                /**
                 * Format: int64
                 * @description How many were sent with it and taken over: up to 10,000; 10,001 for more.
                 */
                submissions: number;
                /** @description What is said when it was sent; null: as the language has it. */
                thanks?: string | null;
                /** @description What stands at its top. */
                title?: string | null;
                /** @description The address of its page. */
                url: string;
                /**
                 * Format: int64
                 * @description Counts the changes.
                 */
                version: number;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_ForwardEntryOut: {
            /** @description The rows, in the order of the list. */
            items: {
                /**
                 * Format: date-time
                 * @description When it was asked.
                 */
                at: string;
                caller: components["schemas"]["NumberOut"] | null;
                contact: components["schemas"]["NamedOut"] | null;
                /** @description What was answered; null is the empty answer. */
                destination: string | null;
                /** @description The source's id of the call. */
                external_id: string | null;
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /** @description The number that was called, if the request told it. */
                line: string | null;
                /** @description Why. */
                reason: components["schemas"]["ForwardReason"];
                /** @description The candidates in the order in which they were looked at. */
                steps: components["schemas"]["ForwardStepOut"][];
                /**
                 * Format: double
                 * @description How long the answer took.
                 */
                took_ms: number;
                /**
                 * Format: uuid
                 * @description Who rings, or would while the connection observes.
                 */
                user_id: string | null;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_ImportOut: {
            /** @description The rows, in the order of the list. */
            items: {
                /** @description Its columns, with what each means. */
                columns: components["schemas"]["ImportColumnOut"][];
                /**
                 * Format: date-time
                 * @description When the file was read.
                 */
                created_at: string;
                /** @description What separates its cells; none for spreadsheets. */
                delimiter: string | null;
                /**
                 * Format: int64
                 * @description Of them, those that are counted or taken over so far.
                 */
                done_rows: number;
                /** @description The encoding of its text, such as `windows-1251`; none for spreadsheets. */
                encoding: string | null;
                /** @description What its rows become. */
                entity: components["schemas"]["ImportEntity"];
                /** @description The name of the file. */
                file_name: string;
                /**
                 * Format: date-time
                 * @description When that ended.
                 */
                finished_at: string | null;
                /** @description The form of the file: `csv` or `xlsx`. */
                format: string;
                /** @description Its first row names the columns. */
                has_header: boolean;
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /** @description By what rows are recognised as contacts that are there already. */
                merge_by: components["schemas"]["ImportMergeBy"];
                /** @description Values of the file take the place of those that are there; else only what is missing is added. */
                overwrite: boolean;
                /**
                 * Format: uuid
                 * @description The pipeline of deals that name none; none: the first one that has their stage, else the first one.
                 */
                pipeline_id: string | null;
                preview: components["schemas"]["ImportPreviewOut"] | null;
                /** @description Why it stopped: a code. */
                problem: string | null;
                /** @description What the columns mean was chosen for an earlier file with the same header; else it is a guess. */
                remembered: boolean;
                /** @description What came of it so far. */
                result: components["schemas"]["ImportCountsOut"];
                /**
                 * Format: int64
                 * @description Its rows, without the header and empty ones.
                 */
                rows: number;
                /** @description What rows make begins automations, as if it were made now. */
                run_automations: boolean;
                /** @description The sheet that was read; none for text. */
                sheet: string | null;
                /** @description All its sheets. */
                sheets: string[];
                /** @description A responsible who is no user is left out; else the row is refused. */
                skip_unknown_responsible: boolean;
                /**
                 * Format: date-time
                 * @description When its rows began to be taken over.
                 */
                started_at: string | null;
                /** @description How far it is. */
                state: components["schemas"]["ImportState"];
                /**
                 * Format: uuid
                 * @description Who brought it.
                 */
                user_id: string | null;
                /** @description What words of the file mean that are no names here. */
                values: components["schemas"]["ImportValue"][];
                /**
                 * Format: int64
                 * @description Counts the changes.
                 */
                version: number;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_LineOut: {
            /** @description The rows, in the order of the list. */
            items: {
                /**
                 * Format: uuid
                 * @description The connection it belongs to.
                 */
                connection_id: string;
                /** @description From which calls contacts are made; null if as the connection says. */
                create_contacts: components["schemas"]["CallKind"][] | null;
                /**
                 * Format: date-time
                 * @description When it was entered, or found in a call.
                 */
                created_at: string;
                /** @description The group it belongs to. */
                group: string | null;
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /** @description Whether its calls make rows and nothing else (personnel, suppliers). */
                ignored: boolean;
                /**
                 * Format: int32
                 * @description A missed call that rang shorter makes no contact; null if as the connection says.
                 */
                min_ring_seconds: number | null;
                /**
                 * Format: int32
                 * @description An answered call with less conversation makes no contact; null if as the connection says.
                 */
                min_talk_seconds: number | null;
                /** @description What people call it. */
                name: string | null;
                /** @description The number. */
                number: components["schemas"]["NumberOut"];
                /**
                 * Format: uuid
                 * @description The user who is responsible for contacts that its calls make, where the call names no manager.
                 */
                responsible_id: string | null;
                tasks: components["schemas"]["TaskRulesOut"] | null;
                /**
                 * Format: int64
                 * @description Counts the changes.
                 */
                version: number;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_MergeOut: {
            /** @description The rows, in the order of the list. */
            items: {
                /**
                 * Format: date-time
                 * @description When.
                 */
                at: string;
                by: components["schemas"]["NamedOut"] | null;
                /** @description What it brought. */
                counts: components["schemas"]["MergeCountsOut"];
                /** @description What kind of cards they are. */
                entity: components["schemas"]["MergeEntity"];
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /** @description The card that was kept. */
                kept: components["schemas"]["NamedOut"];
                /** @description The card that went into it, with the name that it had. */
                removed: components["schemas"]["NamedOut"];
                /**
                 * Format: date-time
                 * @description Until when it can be taken back.
                 */
                undo_until: string;
                /**
                 * Format: date-time
                 * @description When it was taken back.
                 */
                undone_at: string | null;
                /**
                 * Format: int64
                 * @description Counts the changes.
                 */
                version: number;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_NoteOut: {
            /** @description The rows, in the order of the list. */
            items: {
                author: components["schemas"]["NamedOut"] | null;
                /** @description The text. */
                body: string;
                /**
                 * Format: uuid
                 * @description The call that it is written on.
                 */
                call_id: string | null;
                /**
                 * Format: date-time
                 * @description When it was last edited.
                 */
                changed_at: string;
                /**
                 * Format: uuid
                 * @description The contact that it is written on, or whose call it is written on.
                 */
                contact_id: string | null;
                /**
                 * Format: date-time
                 * @description When it was written.
                 */
                created_at: string;
                /** @description What wrote it: `user` (or a program that acts for one), or `automation`. */
                created_by: string;
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /** @description Who is mentioned in it, with the names by which the text has them. */
                mentions: components["schemas"]["NamedOut"][];
                /**
                 * Format: int64
                 * @description Counts the changes.
                 */
                version: number;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_RunOut: {
            /** @description The rows, in the order of the list. */
            items: {
                /** @description The automation. */
                automation: components["schemas"]["NamedOut"];
                /**
                 * Format: date-time
                 * @description When it began.
                 */
                began_at: string;
                /**
                 * Format: date-time
                 * @description When it goes on, if it waits.
                 */
                due_at: string | null;
                /**
                 * Format: date-time
                 * @description When it was over.
                 */
                ended_at: string | null;
                error: components["schemas"]["RunErrorOut"] | null;
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /** @description `queued`, `running`, `waiting`, `done`, `failed`, `cancelled` or `stopped`: automations had caused each other too often. */
                state: string;
                /** @description What became of its blocks; in the answer to a question for one run alone. */
                steps?: components["schemas"]["RunStepOut"][] | null;
                /** @description What it is about. */
                subject: components["schemas"]["RunSubjectOut"];
                /** @description What began it. */
                trigger_kind: string;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_SubmissionOut: {
            /** @description The rows, in the order of the list. */
            items: {
                /** @description The answers in the order of the form; none if the contact was removed. */
                answers: components["schemas"]["FormAnswerOut"][];
                /**
                 * Format: date-time
                 * @description When it was sent.
                 */
                at: string;
                /** @description The campaign: `utm_source`, `utm_medium`, `utm_campaign`, `utm_content`, `utm_term`, as far as they are known. */
                campaign: {
                    [key: string]: string;
                };
                /** @description To what they agreed. */
                consent?: string | null;
                contact?: components["schemas"]["NamedOut"] | null;
                /** @description The form, with the name that it has now, or had then if it is gone. */
                form: components["schemas"]["NamedOut"];
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /** @description It made the contact. */
                made_contact: boolean;
                /** @description The page on which the form stands. */
                page?: string | null;
                reason?: components["schemas"]["SpamReason"] | null;
                /** @description The page that led there. */
                referrer?: string | null;
                /** @description What became of it. */
                state: components["schemas"]["SubmissionState"];
                /**
                 * Format: int64
                 * @description Counts the changes.
                 */
                version: number;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_TagOut: {
            /** @description The rows, in the order of the list. */
            items: {
                /**
                 * Format: int64
                 * @description How many cards have it; counted up to 1,000.
                 */
                cards: number;
                /** @description The tag, as it is written on the cards. */
                name: string;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_TaskOut: {
            /** @description The rows, in the order of the list. */
            items: {
                answered_by: components["schemas"]["NamedOut"] | null;
                assigned_by: components["schemas"]["TaskAssignedBy"] | null;
                assignee: components["schemas"]["NamedOut"] | null;
                /**
                 * Format: uuid
                 * @description The last call that it is about.
                 */
                call_id: string | null;
                /**
                 * Format: date-time
                 * @description When it was last changed.
                 */
                changed_at: string;
                /**
                 * Format: date-time
                 * @description When it was done, or withdrawn.
                 */
                closed_at: string | null;
                closed_by: components["schemas"]["NamedOut"] | null;
                /**
                 * Format: uuid
                 * @description The call that closed it.
                 */
                closed_by_call: string | null;
                company: components["schemas"]["NamedOut"] | null;
                contact: components["schemas"]["NamedOut"] | null;
                /**
                 * Format: date-time
                 * @description When it was made.
                 */
                created_at: string;
                created_by: components["schemas"]["NamedOut"] | null;
                /**
                 * Format: date-time
                 * @description Until when; null: whenever.
                 */
                due_at: string | null;
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /** @description What is to be done. */
                kind: components["schemas"]["TaskKind"];
                /**
                 * Format: date-time
                 * @description When the last of them began.
                 */
                last_missed_at: string | null;
                /**
                 * Format: int64
                 * @description How many missed calls it is about.
                 */
                missed_calls: number;
                /** @description What made it. */
                origin: components["schemas"]["TaskOrigin"];
                phone: components["schemas"]["NumberOut"] | null;
                /** @description How far it is. */
                state: components["schemas"]["TaskState"];
                /** @description More about it. */
                text: string | null;
                /** @description In a few words; null if a call made it: kind and origin say enough. */
                title: string | null;
                /**
                 * Format: int64
                 * @description Counts the changes.
                 */
                version: number;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_TeamOut: {
            /** @description The rows, in the order of the list. */
            items: {
                /**
                 * Format: date-time
                 * @description When it was made.
                 */
                created_at: string;
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /**
                 * Format: int32
                 * @description How many users belong to it.
                 */
                members: number;
                /** @description The name; no other team of the workspace has it. */
                name: string;
                /**
                 * Format: int64
                 * @description Counts the changes.
                 */
                version: number;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_TokenOut: {
            /** @description The rows, in the order of the list. */
            items: {
                /**
                 * Format: date-time
                 * @description When it was made.
                 */
                created_at: string;
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /**
                 * Format: date-time
                 * @description When it was last used, to the hour.
                 */
                last_used_at: string | null;
                /** @description What people call it. */
                name: string;
                /** @description What it may do. */
                role: components["schemas"]["Role"];
                /** @description The secret, for `Authorization: Bearer …`; only in the reply to what made it. */
                token?: string | null;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_UserOut: {
            /** @description The rows, in the order of the list. */
            items: {
                /** @description Whether the user works here: is let in, gets calls and tasks. */
                active: boolean;
                /**
                 * Format: date-time
                 * @description When the user was added.
                 */
                created_at: string;
                /** @description The e-mail with which the person logs in. */
                email: string;
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /** @description The link by which the person joins; only in the reply to what made it. */
                invite_url?: string | null;
                /** @description Whether the user was invited and has not joined yet. */
                invited: boolean;
                /** @description Whether the user keeps recordings as files. */
                may_download: boolean;
                /** @description Whether the user listens to recordings. */
                may_listen: boolean;
                /** @description The name. */
                name: string;
                /** @description What the user may do. */
                role: components["schemas"]["Role"];
                sees: components["schemas"]["Sees"] | null;
                /**
                 * Format: uuid
                 * @description The team.
                 */
                team_id: string | null;
                /**
                 * Format: int64
                 * @description Counts the changes.
                 */
                version: number;
                working_time: components["schemas"]["WorkingTimeOut"] | null;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_ViewOut: {
            /** @description The rows, in the order of the list. */
            items: {
                /**
                 * Format: date-time
                 * @description When it was made.
                 */
                created_at: string;
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /** @description Of which list it is: `calls`, `contacts`, `companies`, `deals` or `tasks`. */
                list: string;
                /** @description What it is called. */
                name: string;
                owner: components["schemas"]["NamedOut"] | null;
                /** @description Filters, order and columns, as the address of the page has them. */
                query: string;
                /** @description Everybody sees it. */
                shared: boolean;
                /**
                 * Format: int64
                 * @description Counts the changes.
                 */
                version: number;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description Some rows of a list, and where the next ones are. */
        PageOut_WebhookOut: {
            /** @description The rows, in the order of the list. */
            items: {
                /**
                 * Format: date-time
                 * @description When it was entered.
                 */
                created_at: string;
                /** @description It is told at all. */
                enabled: boolean;
                /** @description What is told. */
                events: components["schemas"]["WebhookEvent"][];
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                last_delivery: components["schemas"]["DeliveryOut"] | null;
                /** @description The secret that messages are signed with, `whsec_…`; only in the reply to what made it. */
                secret?: string | null;
                /** @description Where messages go. */
                url: string;
                /**
                 * Format: int64
                 * @description Counts the changes.
                 */
                version: number;
            }[];
            /** @description The `cursor` of the next page; null on the last one. */
            next: string | null;
        };
        /** @description A password that is to replace another. */
        PasswordIn: {
            /**
             * Format: password
             * @description The password until now.
             */
            current_password: string;
            /**
             * Format: password
             * @description The password from now on: at least ten characters.
             */
            password: string;
        };
        /** @description The entry that is to stay on top of a timeline. */
        PinIn: {
            /**
             * Format: uuid
             * @description Which.
             */
            id: string;
            /** @description What it is: `call`, `note` or `task`. */
            kind: string;
        };
        /** @description What the deals of a pipeline are worth. */
        PipelineBoardOut: {
            /** @description The stages in their order. */
            stages: components["schemas"]["StageSumsOut"][];
        };
        /** @description A pipeline that is to be made. */
        PipelineIn: {
            /** @description For which reasons deals are lost: a list to choose from. Without it there are a few, in the workspace's language. */
            lost_reasons?: string[] | null;
            /**
             * @description The name.
             * @example Sales
             */
            name: string;
            /**
             * @description The stages in their order: at least one `open`, one `won` and one `lost`. Without them: New, Presentation, Negotiating, Won, Lost, in the workspace's
             *     language.
             */
            stages?: components["schemas"]["StageIn"][] | null;
        };
        /** @description The stages through which deals go. */
        PipelineOut: {
            /** @description No deal begins in it any more; those that are in it stay. */
            archived: boolean;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description For which reasons deals are lost: a list to choose from. */
            lost_reasons: string[];
            /** @description The name; no other pipeline has it. */
            name: string;
            /**
             * Format: int64
             * @description The place, from 0.
             */
            position: number;
            /** @description The stages in their order. */
            stages: components["schemas"]["StageOut"][];
            /**
             * Format: int64
             * @description Counts the changes of the pipeline and its stages.
             */
            version: number;
        };
        /** @description What is to change of a pipeline; what is absent stays. */
        PipelinePatch: {
            /** @description Whether no deal begins in it any more; those that are in it stay. */
            archived?: boolean;
            /** @description For which reasons deals are lost, all of them. Deals keep theirs. */
            lost_reasons?: string[];
            /** @description Another name. */
            name?: string;
            /**
             * Format: int64
             * @description Another place, from 0; the others make room. Beyond the end it is the last one.
             */
            position?: number;
            /** @description The whole list of stages in their order: one that is left out is removed, which is refused (409 `stage_in_use`) while deals are in it. */
            stages?: {
                /**
                 * Format: uuid
                 * @description Which; absent for a new one.
                 */
                id?: string | null;
                /** @description What it means that a deal is in it; it stays while one is. */
                kind: components["schemas"]["StageKind"];
                /** @description The name. */
                name: string;
            }[];
        };
        /** @description The pipelines of a workspace. */
        PipelinesOut: {
            /** @description In their order, archived ones behind. */
            items: components["schemas"]["PipelineOut"][];
        };
        /** @description Where recordings are kept. */
        PlaceOut: {
            /** @description `directory` or `bucket`. */
            kind: string;
            /** @description Its name. */
            name: string;
        };
        /** @description A problem as it is sent (RFC 9457). */
        Problem: {
            /** @description What it is, for programs; codes never change their meaning. */
            code: string;
            /** @description With 412: the row as it is now. */
            current?: Record<string, never> | null;
            /** @description What happened and what to do, in the reader's language. */
            detail: string;
            /** @description With `duplicate` and `duplicate_warning`: the cards that look like it, the most alike first. */
            duplicates?: components["schemas"]["DuplicateProblem"][];
            /** @description What is wrong with which field. */
            errors?: components["schemas"]["FieldProblem"][];
            /** @description The number of the request, for those who look into the log. */
            instance?: string | null;
            /**
             * Format: uuid
             * @description With `merged`: the card that it went into.
             */
            merged_into?: string | null;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description What it is, in the reader's language. */
            title: string;
            /** @description Where the code is explained: a place on the page of the API, relative to the server. */
            type: string;
        };
        /** @description A message as it came, as far as it is text. */
        RawEventOut: {
            /** @description The body, at most its first 64 KiB. */
            body: string;
            /** @description Whether the body is longer than that. */
            body_cut: boolean;
            /** @description The content type. */
            content_type: string | null;
            /** @description The query string. */
            query: string | null;
        };
        /** @description Work that was begun. */
        ReapplyOut: {
            /**
             * Format: uuid
             * @description The job that does it.
             */
            job_id: string;
        };
        /** @description How many past calls would change. */
        ReapplyPreviewOut: {
            /**
             * Format: int64
             * @description So many of those looked at.
             */
            changed_calls: number;
            /** @description There are more calls than were looked at. */
            more: boolean;
        };
        /** @description The recording of a call. */
        RecordingOut: {
            /** @description Why it is missing: `gone` (the source does not have it any more) or `deleted` (it was deleted when it was old enough). */
            reason: string | null;
            /** @description `available`, `archived`, `pending` (the link has not come yet) or `missing`. */
            state: string;
            /** @description Where it is played from, below the server's own address. */
            url: string | null;
        };
        /** @description How far the source's own log of calls has been read. */
        RepairOut: {
            /**
             * Format: int64
             * @description How many calls were found whose webhooks had not come.
             */
            found: number;
            /**
             * Format: date-time
             * @description When the last of them was found.
             */
            found_at: string | null;
            /**
             * Format: int64
             * @description How many of them the last reading found; null if it failed or is not over.
             */
            last_found: number | null;
            /** @description Why the last reading failed: the code of a problem; null if it did not. */
            problem: string | null;
            /**
             * Format: date-time
             * @description When somebody last began to read.
             */
            read_at: string;
            /**
             * Format: date-time
             * @description Calls that began before this are known.
             */
            read_to: string;
            /** @description Whether it is read right now. */
            running: boolean;
        };
        /**
         * @description What somebody may do, from less to more.
         * @enum {string}
         */
        Role: "manager" | "admin" | "owner";
        /** @description Which URL is to be replaced. */
        RotateIn: {
            /** @description Which one. */
            what: components["schemas"]["RotateWhat"];
        };
        /**
         * @description A URL of a connection.
         * @enum {string}
         */
        RotateWhat: "webhook" | "forward";
        /** @description Why a run ended early. */
        RunErrorOut: {
            /** @description The block that could not be done. */
            block_id: string | null;
            /** @description What it is, for programs. */
            code: string;
            /** @description What happened, in the reader's language. */
            detail: string;
        };
        /** @description One time that an automation was begun. */
        RunOut: {
            /** @description The automation. */
            automation: components["schemas"]["NamedOut"];
            /**
             * Format: date-time
             * @description When it began.
             */
            began_at: string;
            /**
             * Format: date-time
             * @description When it goes on, if it waits.
             */
            due_at: string | null;
            /**
             * Format: date-time
             * @description When it was over.
             */
            ended_at: string | null;
            error: components["schemas"]["RunErrorOut"] | null;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description `queued`, `running`, `waiting`, `done`, `failed`, `cancelled` or `stopped`: automations had caused each other too often. */
            state: string;
            /** @description What became of its blocks; in the answer to a question for one run alone. */
            steps?: components["schemas"]["RunStepOut"][] | null;
            /** @description What it is about. */
            subject: components["schemas"]["RunSubjectOut"];
            /** @description What began it. */
            trigger_kind: string;
        };
        /** @description What became of a block. */
        RunStepOut: {
            /**
             * Format: date-time
             * @description When; null for one that was only tried.
             */
            at: string | null;
            /** @description The block. */
            block_id: string;
            /** @description What was done and why, in the reader's language. */
            detail: string;
            /** @description What it made or changed: `deal`, `task`, `contact`, `company`, `note` or `webhook`. */
            entity: string | null;
            /**
             * Format: uuid
             * @description Which.
             */
            entity_id: string | null;
            /** @description What it does. */
            kind: string;
            /**
             * Format: int64
             * @description Its number in the run, from 1.
             */
            n: number;
            /** @description `done`, `skipped`, `failed`, `waiting` or `filtered`; `would` for one that was only tried. */
            state: string;
        };
        /** @description What a run is about. */
        RunSubjectOut: {
            /**
             * Format: uuid
             * @description The call.
             */
            call_id: string | null;
            company: components["schemas"]["NamedOut"] | null;
            contact: components["schemas"]["NamedOut"] | null;
            deal: components["schemas"]["NamedOut"] | null;
            /**
             * Format: uuid
             * @description The task.
             */
            task_id: string | null;
        };
        /** @description A sample call that was sent. */
        SampleOut: {
            /**
             * Format: uuid
             * @description The event in the log of the connection; null while the database is away.
             */
            event_id: string | null;
            /** @description The `external_id` that the call will have in the report. */
            external_id: string;
            /** @description The connection is disabled: the event waits until it is enabled. */
            waits: boolean;
        };
        /** @description What was found, of each kind. */
        SearchOut: {
            /** @description Calls, newest first; looked for by the client's number or at least four digits of it. */
            calls: components["schemas"]["FoundCallOut"][];
            /** @description Companies, by name. */
            companies: components["schemas"]["FoundCompanyOut"][];
            /** @description Contacts, by name. */
            contacts: components["schemas"]["FoundContactOut"][];
            /** @description Deals, those changed last first. */
            deals: components["schemas"]["FoundDealOut"][];
        };
        /**
         * @description Whose contacts, companies, deals, tasks and calls somebody sees. What nobody owns all see.
         * @enum {string}
         */
        Sees: "all" | "team" | "own";
        /** @description What a person shows to be let in. */
        SessionIn: {
            /** @description The e-mail, in any spelling. */
            email: string;
            /**
             * Format: password
             * @description The password.
             */
            password: string;
            /**
             * Format: int64
             * @description Which of the person's workspaces; the first one if absent.
             */
            workspace_id?: number | null;
        };
        /** @description The first workspace and its owner. */
        SetupIn: {
            /**
             * @description The country in which numbers without a prefix are read first.
             * @example UA
             */
            country: string;
            /** @description The e-mail with which the owner logs in. */
            email: string;
            /** @description The language of what it sends, and of people who do not choose one. */
            language: components["schemas"]["Language"];
            /** @description The owner's name. */
            name: string;
            /**
             * Format: password
             * @description The owner's password: at least ten characters.
             */
            password: string;
            /**
             * @description The zone in which its days begin.
             * @example Europe/Kyiv
             */
            time_zone: string;
            /** @description The name of the workspace. */
            workspace: string;
        };
        /** @description Whether the server waits for its first workspace. */
        SetupOut: {
            /** @description There is no workspace yet: `POST /setup` makes the first one. */
            needed: boolean;
        };
        /**
         * @description Which of several contacts with one number a call goes to.
         * @enum {string}
         */
        SharedNumberPolicy: "last_talked" | "open_deal" | "last_changed" | "ask";
        /** @description Webhooks have stopped coming. */
        SilenceOut: {
            /**
             * Format: int64
             * @description So many calls should have come since.
             */
            expected_calls: number;
            /**
             * Format: date-time
             * @description When the last one came.
             */
            since: string;
        };
        /** @description A line that gets calls for which the source never asks: its scheme does not begin with the question. */
        SilentLineOut: {
            /**
             * Format: int64
             * @description Its incoming calls of the last seven days.
             */
            calls: number;
            /** @description What people call it. */
            name: string | null;
            /** @description The number. */
            number: string;
        };
        /** @description An employee as the source knows him or her, and the user who this probably is. */
        SourceEmployeeOut: {
            /** @description Whether the employee works there. */
            active: boolean;
            /** @description The e-mail. */
            email: string | null;
            /** @description The source's id of the employee. */
            employee_id: string;
            /** @description The internal number. */
            extension: string | null;
            /** @description Other numbers that ring, such as a mobile. */
            fmc_numbers: string[];
            /** @description The name. */
            name: string | null;
            proposal: components["schemas"]["EmployeeProposalOut"] | null;
            /** @description The SIP logins; the first is the main one. */
            sip_accounts: string[];
        };
        /** @description The employees of a source. */
        SourceEmployeesOut: {
            /** @description All of them, as the source lists them. */
            items: components["schemas"]["SourceEmployeeOut"][];
        };
        /**
         * @description Why a submission counted as spam.
         * @enum {string}
         */
        SpamReason: "trap" | "forged" | "too_fast" | "too_old" | "blocked" | "many_from_address" | "many_for_form" | "links";
        /** @description A stage that is to be made. */
        StageIn: {
            /** @description What it means that a deal is in it. */
            kind: components["schemas"]["StageKind"];
            /** @description The name. */
            name: string;
        };
        /**
         * @description What it means that a deal is in a stage; the same words are the state of the deal.
         * @enum {string}
         */
        StageKind: "open" | "won" | "lost";
        /** @description A stage of a pipeline. */
        StageOut: {
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description What it means that a deal is in it. */
            kind: components["schemas"]["StageKind"];
            /** @description The name. */
            name: string;
            /**
             * Format: int64
             * @description The place, from 0.
             */
            position: number;
        };
        /** @description What the deals of a stage are worth. */
        StageSumsOut: {
            /**
             * Format: int64
             * @description How many deals are in it.
             */
            deals: number;
            /**
             * Format: uuid
             * @description The stage.
             */
            stage_id: string;
            /** @description What they are worth, by currency. */
            sums: components["schemas"]["MoneySumOut"][];
        };
        /** @description Why the storage does not do its work. */
        StorageTroubleOut: {
            /**
             * Format: date-time
             * @description When it last failed.
             */
            at: string;
            /** @description In the words of the storage. */
            text: string;
        };
        /**
         * @description What a condition looks at.
         * @enum {string}
         */
        SubjectBody: "call" | "contact" | "company" | "deal" | "task";
        /** @description What somebody sent with a form. */
        SubmissionOut: {
            /** @description The answers in the order of the form; none if the contact was removed. */
            answers: components["schemas"]["FormAnswerOut"][];
            /**
             * Format: date-time
             * @description When it was sent.
             */
            at: string;
            /** @description The campaign: `utm_source`, `utm_medium`, `utm_campaign`, `utm_content`, `utm_term`, as far as they are known. */
            campaign: {
                [key: string]: string;
            };
            /** @description To what they agreed. */
            consent?: string | null;
            contact?: components["schemas"]["NamedOut"] | null;
            /** @description The form, with the name that it has now, or had then if it is gone. */
            form: components["schemas"]["NamedOut"];
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description It made the contact. */
            made_contact: boolean;
            /** @description The page on which the form stands. */
            page?: string | null;
            reason?: components["schemas"]["SpamReason"] | null;
            /** @description The page that led there. */
            referrer?: string | null;
            /** @description What became of it. */
            state: components["schemas"]["SubmissionState"];
            /**
             * Format: int64
             * @description Counts the changes.
             */
            version: number;
        };
        /**
         * @description What became of a submission.
         * @enum {string}
         */
        SubmissionState: "accepted" | "spam";
        /** @description Where the person wants to work. */
        SwitchIn: {
            /**
             * Format: int64
             * @description One of the person's workspaces.
             */
            workspace_id: number;
        };
        /** @description A tag. */
        TagOut: {
            /**
             * Format: int64
             * @description How many cards have it; counted up to 1,000.
             */
            cards: number;
            /** @description The tag, as it is written on the cards. */
            name: string;
        };
        /** @description A tag that is to go. */
        TagRemoval: {
            /** @description The kind of card. */
            entity: components["schemas"]["CardEntity"];
            /** @description The tag, as it is written on the cards. */
            name: string;
        };
        /** @description A tag and its new name. */
        TagRename: {
            /** @description The kind of card. */
            entity: components["schemas"]["CardEntity"];
            /** @description The tag, as it is written on the cards. */
            from: string;
            /** @description Its new name. If there is a tag of that name, the two become one. */
            name: string;
        };
        /** @description How many cards were changed. */
        TagsChangedOut: {
            /**
             * Format: int64
             * @description How many cards had the tag.
             */
            cards: number;
        };
        /** @description Who takes care of a client who waits for a call. */
        TakenOut: {
            /**
             * Format: date-time
             * @description Until when, unless it is released before.
             */
            until: string;
            /** @description Who. */
            user: components["schemas"]["NamedOut"];
        };
        /**
         * @description Why a task is whose it is.
         * @enum {string}
         */
        TaskAssignedBy: "user" | "responsible" | "rang" | "fixed" | "turn" | "deputy" | "line" | "duty";
        /** @description How many open tasks there are, by when they are due. Each number ends at 10,000. */
        TaskCountsOut: {
            /**
             * Format: int64
             * @description Due on a later day.
             */
            later: number;
            /** @description One of the numbers goes on. */
            more: boolean;
            /**
             * Format: int64
             * @description Due before now.
             */
            overdue: number;
            /**
             * Format: int64
             * @description Due until the end of the day.
             */
            today: number;
            /**
             * Format: int64
             * @description Nobody said when.
             */
            undated: number;
        };
        /**
         * @description For whom tasks are that calls make.
         * @enum {string}
         */
        TaskFor: "responsible" | "rang" | "user" | "team";
        /** @description A task that is to be made. */
        TaskIn: {
            /**
             * Format: uuid
             * @description Who has to do it: absent: oneself; null: nobody yet.
             */
            assignee_id?: string | null;
            /**
             * Format: uuid
             * @description The call that it came of.
             */
            call_id?: string | null;
            /**
             * Format: uuid
             * @description The company that it is about.
             */
            company_id?: string | null;
            /**
             * Format: uuid
             * @description The contact that it is about.
             */
            contact_id?: string | null;
            /**
             * Format: date-time
             * @description Until when.
             */
            due_at?: string | null;
            kind?: components["schemas"]["TaskKind"] | null;
            /** @description More about it. */
            text?: string | null;
            /** @description In a few words. */
            title: string;
        };
        /**
         * @description What is to be done.
         * @enum {string}
         */
        TaskKind: "call_back" | "call" | "meeting" | "message" | "other";
        /**
         * @description What made a task.
         * @enum {string}
         */
        TaskOrigin: "user" | "missed_known" | "missed_new" | "answered_by_other" | "automation";
        /** @description Something that somebody has to do. */
        TaskOut: {
            answered_by: components["schemas"]["NamedOut"] | null;
            assigned_by: components["schemas"]["TaskAssignedBy"] | null;
            assignee: components["schemas"]["NamedOut"] | null;
            /**
             * Format: uuid
             * @description The last call that it is about.
             */
            call_id: string | null;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            changed_at: string;
            /**
             * Format: date-time
             * @description When it was done, or withdrawn.
             */
            closed_at: string | null;
            closed_by: components["schemas"]["NamedOut"] | null;
            /**
             * Format: uuid
             * @description The call that closed it.
             */
            closed_by_call: string | null;
            company: components["schemas"]["NamedOut"] | null;
            contact: components["schemas"]["NamedOut"] | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            created_by: components["schemas"]["NamedOut"] | null;
            /**
             * Format: date-time
             * @description Until when; null: whenever.
             */
            due_at: string | null;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description What is to be done. */
            kind: components["schemas"]["TaskKind"];
            /**
             * Format: date-time
             * @description When the last of them began.
             */
            last_missed_at: string | null;
            /**
             * Format: int64
             * @description How many missed calls it is about.
             */
            missed_calls: number;
            /** @description What made it. */
            origin: components["schemas"]["TaskOrigin"];
            phone: components["schemas"]["NumberOut"] | null;
            /** @description How far it is. */
            state: components["schemas"]["TaskState"];
            /** @description More about it. */
            text: string | null;
            /** @description In a few words; null if a call made it: kind and origin say enough. */
            title: string | null;
            /**
             * Format: int64
             * @description Counts the changes.
             */
            version: number;
        };
        /** @description What is to change of a task; what is absent stays. */
        TaskPatch: {
            /** @description Who has to do it, or nobody. */
            assignee_id?: null | string;
            /** @description The company that it is about, or none. */
            company_id?: null | string;
            /** @description The contact that it is about, or none. */
            contact_id?: null | string;
            /** @description Until when, or whenever. */
            due_at?: null | string;
            /**
             * @description What is to be done.
             * @enum {string}
             */
            kind?: "call_back" | "call" | "meeting" | "message" | "other";
            /**
             * @description `done`, or `open` again.
             * @enum {string}
             */
            state?: "open" | "done" | "withdrawn";
            /** @description More about it, or nothing. */
            text?: null | string;
            /** @description In a few words. */
            title?: string;
        };
        /** @description Which calls make tasks; what is absent stays as it is. */
        TaskRulesIn: {
            /**
             * @description For whom; the client's responsible unless said otherwise. Whoever is away is stood in for by the deputy, else the line's responsible is next, then
             *     `duty_user_id`.
             * @enum {string}
             */
            assignee?: "responsible" | "rang" | "user" | "team";
            /**
             * Format: int64
             * @description Minutes of working time until they are due, up to 10080; 30 unless said otherwise.
             */
            due_minutes?: number;
            /** @description Who has them where nobody else is found. */
            duty_user_id?: null | string;
            /** @description What makes tasks: `missed_known`, `missed_new`, `answered_by_other`; nothing unless said otherwise. */
            on?: ("user" | "missed_known" | "missed_new" | "answered_by_other" | "automation")[];
            /** @description The team of `assignee: "team"`. */
            team_id?: null | string;
            /** @description The user of `assignee: "user"`. */
            user_id?: null | string;
        };
        /** @description Which calls make tasks. */
        TaskRulesOut: {
            /** @description For whom. */
            assignee: components["schemas"]["TaskFor"];
            /**
             * Format: int32
             * @description Minutes of working time until they are due.
             */
            due_minutes: number;
            /**
             * Format: uuid
             * @description Who has them where nobody else is found.
             */
            duty_user_id: string | null;
            /** @description What makes tasks. */
            on: components["schemas"]["TaskOrigin"][];
            /**
             * Format: uuid
             * @description The team of `assignee: "team"`.
             */
            team_id: string | null;
            /**
             * Format: uuid
             * @description The user of `assignee: "user"`.
             */
            user_id: string | null;
        };
        /**
         * @description How far a task is.
         * @enum {string}
         */
        TaskState: "open" | "done" | "withdrawn";
        /** @description A team that is to be made. */
        TeamIn: {
            /** @description The name; no other team of the workspace may have it. */
            name: string;
        };
        /** @description A team of users. */
        TeamOut: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /**
             * Format: int32
             * @description How many users belong to it.
             */
            members: number;
            /** @description The name; no other team of the workspace has it. */
            name: string;
            /**
             * Format: int64
             * @description Counts the changes.
             */
            version: number;
        };
        /** @description What is to change of a team; what is absent stays. */
        TeamPatch: {
            /** @description Another name. */
            name?: string;
        };
        /** @description An edit of the contact's card. */
        TimelineChangeOut: {
            by: components["schemas"]["NamedOut"] | null;
            /** @description The fields that have other values. */
            fields: components["schemas"]["ChangedFieldOut"][];
            /** @description How it came about: `user` (or a program that acts for one), `automation` or `import`. */
            way: string;
        };
        /** @description What happened with a deal of a contact. */
        TimelineDealOut: {
            /** @description What the deal is worth now, as `12500.00`; null: not known. */
            amount: string | null;
            /** @description In which currency, as `UAH`. */
            currency: string;
            /** @description What happened: `created`, `moved`, `won` or `lost`. */
            event: string;
            from: components["schemas"]["NamedOut"] | null;
            /**
             * Format: uuid
             * @description The deal.
             */
            id: string;
            /** @description Why it is lost, if this lost it and it still is. */
            lost_reason: string | null;
            /** @description Its name now. */
            name: string;
            /** @description The stage that it came into. */
            to: components["schemas"]["NamedOut"];
            user: components["schemas"]["NamedOut"] | null;
        };
        /** @description Something that happened with a contact. */
        TimelineItemOut: {
            /**
             * Format: date-time
             * @description When: the start of a call, the writing of a note, the making of a task, the move of a deal, the begin of a run, the merging, the sending of a form.
             */
            at: string;
            automation?: components["schemas"]["TimelineRunOut"] | null;
            call?: components["schemas"]["CallOut"] | null;
            change?: components["schemas"]["TimelineChangeOut"] | null;
            deal?: components["schemas"]["TimelineDealOut"] | null;
            form?: components["schemas"]["SubmissionOut"] | null;
            /** @description What: `call`, `note`, `task`, `deal`, `automation`, `merge`, `form`, `change` of the card, or `created`, the making of the contact. */
            kind: string;
            merge?: components["schemas"]["MergeOut"] | null;
            note?: components["schemas"]["NoteOut"] | null;
            task?: components["schemas"]["TaskOut"] | null;
        };
        /** @description A page of what happened with a contact. */
        TimelinePageOut: {
            /** @description What happened, newest first. */
            items: components["schemas"]["TimelineItemOut"][];
            /** @description The cursor of the next page; null on the last one. */
            next: string | null;
            pinned?: components["schemas"]["TimelineItemOut"] | null;
        };
        /** @description A run of an automation. */
        TimelineRunOut: {
            /**
             * Format: uuid
             * @description The automation.
             */
            id: string;
            /** @description What it is called. */
            name: string;
            /**
             * Format: uuid
             * @description The run.
             */
            run_id: string;
            /** @description Where the run stands. */
            state: string;
        };
        /** @description All who wait. */
        ToCallBackOut: {
            /** @description The one who has waited longest first. */
            items: components["schemas"]["WaitingOut"][];
            /** @description There are so many missed calls that older ones were not looked at. */
            more: boolean;
        };
        /** @description An API token that is to be made. */
        TokenIn: {
            /** @description What people call it. */
            name: string;
            /** @description What it may do: at most what its maker may. */
            role: components["schemas"]["Role"];
        };
        /** @description A program's access to the workspace. The secret itself is not kept. */
        TokenOut: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /**
             * Format: date-time
             * @description When it was last used, to the hour.
             */
            last_used_at: string | null;
            /** @description What people call it. */
            name: string;
            /** @description What it may do. */
            role: components["schemas"]["Role"];
            /** @description The secret, for `Authorization: Bearer …`; only in the reply to what made it. */
            token?: string | null;
        };
        /** @description The figures of a period, and of the one before it. */
        TotalsOut: {
            before: components["schemas"]["FiguresOut"] | null;
            /** @description Of the calls that the filter lets through. */
            now: components["schemas"]["FiguresOut"];
        };
        /** @description What an automation begins with. Each kind has some of the members; one that is absent, null or empty means any. */
        TriggerBody: {
            /** @description What has to hold besides: all of them. */
            conditions?: components["schemas"]["ConditionBody"][];
            /** @description Directions of the call: `incoming`, `outgoing`. */
            directions?: string[] | null;
            entity?: components["schemas"]["EntityBody"] | null;
            /** @description `field_changed`: which field. */
            field?: string | null;
            /** @description Whether the call is the first one of its number. */
            first_call?: boolean | null;
            /** @description `form_submitted`: forms. */
            form_ids?: string[] | null;
            /** @description `deal_moved`: the stages that the deal leaves. */
            from_stage_ids?: string[] | null;
            /** @description What happens. */
            kind: components["schemas"]["TriggerKindBody"];
            /** @description Lines of the call. */
            line_ids?: string[] | null;
            /**
             * Format: double
             * @description `call_processed`: the greatest score.
             */
            max_score?: number | null;
            /**
             * Format: double
             * @description `call_processed`: the least score.
             */
            min_score?: number | null;
            /** @description `contact_created`: what the contact came from; calls if absent. */
            origins?: components["schemas"]["ContactOriginBody"][] | null;
            /** @description `call_ended`: outcomes of the call, as calls have them. */
            outcomes?: string[] | null;
            /**
             * Format: uuid
             * @description `deal_moved`: the pipeline.
             */
            pipeline_id?: string | null;
            /** @description `deal_created`: pipelines. */
            pipeline_ids?: string[] | null;
            /** @description The source's mark of target calls. */
            target?: boolean | null;
            /** @description `task_overdue`: kinds of the task. */
            task_types?: string[] | null;
            /** @description `deal_moved`: the stages that the deal comes into. */
            to_stage_ids?: string[] | null;
        };
        /**
         * @description What an automation begins with.
         * @enum {string}
         */
        TriggerKindBody: "contact_created" | "call_ended" | "call_answered" | "call_missed" | "call_processed" | "deal_created" | "deal_moved" | "field_changed" | "task_overdue" | "form_submitted";
        /** @description A merge that was taken back. */
        UndoneMergeOut: {
            /** @description It. */
            merge: components["schemas"]["MergeOut"];
            /**
             * @description The fields of the kept card that it had filled and somebody has changed since; they stay as they are.
             * @example [
             *       "source"
             *     ]
             */
            stayed: string[];
        };
        /** @description A key without a meaning. */
        UnknownKey: {
            /** @description The key. */
            key: string;
            /** @description Its value, cut to 200 characters. */
            value: string;
        };
        /** @description What a run waits for. */
        UntilBody: {
            /** @description Of what. */
            entity: components["schemas"]["EntityBody"];
            /** @description Which field changes. */
            field: string;
            /** @description To this value; null: to any other. */
            value?: string | null;
        };
        /** @description A user who is to be added. */
        UserIn: {
            /** @description The e-mail with which the person will log in. */
            email: string;
            /** @description The name. */
            name: string;
            /** @description What the user may do; only an owner makes owners. */
            role: components["schemas"]["Role"];
            /**
             * Format: uuid
             * @description The team.
             */
            team_id?: string | null;
        };
        /** @description A person in the workspace. */
        UserOut: {
            /** @description Whether the user works here: is let in, gets calls and tasks. */
            active: boolean;
            /**
             * Format: date-time
             * @description When the user was added.
             */
            created_at: string;
            /** @description The e-mail with which the person logs in. */
            email: string;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description The link by which the person joins; only in the reply to what made it. */
            invite_url?: string | null;
            /** @description Whether the user was invited and has not joined yet. */
            invited: boolean;
            /** @description Whether the user keeps recordings as files. */
            may_download: boolean;
            /** @description Whether the user listens to recordings. */
            may_listen: boolean;
            /** @description The name. */
            name: string;
            /** @description What the user may do. */
            role: components["schemas"]["Role"];
            sees: components["schemas"]["Sees"] | null;
            /**
             * Format: uuid
             * @description The team.
             */
            team_id: string | null;
            /**
             * Format: int64
             * @description Counts the changes.
             */
            version: number;
            working_time: components["schemas"]["WorkingTimeOut"] | null;
        };
        /** @description What is to change of a user; what is absent stays. */
        UserPatch: {
            /** @description Whether the user works here. */
            active?: boolean;
            /** @description Whether the user keeps recordings as files, or null: as the role (admins and owners do). Who may not listen may not keep them either. */
            may_download?: null | boolean;
            /** @description Whether the user listens to recordings, or null: as the role (all do). */
            may_listen?: null | boolean;
            /** @description Another name. */
            name?: string;
            /**
             * @description Another role; only an owner makes and unmakes owners.
             * @enum {string}
             */
            role?: "manager" | "admin" | "owner";
            sees?: components["schemas"]["Sees"] | null;
            /**
             * Format: uuid
             * @description Another team, or none.
             */
            team_id?: string | null;
            working_time?: components["schemas"]["WorkingTimeIn"] | null;
        };
        /** @description A view that is to be kept. */
        ViewIn: {
            /** @description Of which list it is: `calls`, `contacts`, `companies`, `deals` or `tasks`. */
            list: string;
            /** @description What it is called. */
            name: string;
            /**
             * @description Filters, order and columns, as the address of the page has them.
             * @example responsible_id=none&tag=VIP
             */
            query: string;
            /** @description Everybody sees it. */
            shared?: boolean;
        };
        /** @description A list with filters that somebody keeps. */
        ViewOut: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description Of which list it is: `calls`, `contacts`, `companies`, `deals` or `tasks`. */
            list: string;
            /** @description What it is called. */
            name: string;
            owner: components["schemas"]["NamedOut"] | null;
            /** @description Filters, order and columns, as the address of the page has them. */
            query: string;
            /** @description Everybody sees it. */
            shared: boolean;
            /**
             * Format: int64
             * @description Counts the changes.
             */
            version: number;
        };
        /** @description What is to change of a view; what is absent stays. */
        ViewPatch: {
            /** @description Another name. */
            name?: string;
            /** @description Other filters, order and columns. */
            query?: string;
            /** @description Whether everybody sees it. */
            shared?: boolean;
        };
        /** @description A choice of a field that the workspace has added. */
        VocabularyChoiceOut: {
            /** @description Its name for people. */
            name: string;
            /** @description What conditions and blocks say for it: `#` and its number, which stays when it is renamed. Its name is understood as well. */
            value: string;
        };
        /** @description What a condition can ask for. */
        VocabularyConditionOut: {
            /** @description The values of a `choice`. */
            choices: string[];
            /** @description Which field. */
            field: string;
            /** @description Of what. */
            subject: string;
            /** @description What values it has: `text`, `number`, `bool`, `choice`, `user`, `line`, `connection`, `pipeline`, `stage` or `company`. */
            type: string;
        };
        /** @description What a block can change, or a trigger or a wait follow. */
        VocabularyFieldOut: {
            /** @description Of what. */
            entity: string;
            /** @description Which field. */
            field: string;
            /** @description What values it has; `date` is a day such as `2026-12-31`. */
            type: string;
            /** @description A block can change it; else it can only be followed. */
            writable: boolean;
        };
        /** @description The words of automations. */
        VocabularyOut: {
            /** @description What conditions can ask for. */
            conditions: components["schemas"]["VocabularyConditionOut"][];
            /** @description What blocks can change, and triggers and waits follow. */
            fields: components["schemas"]["VocabularyFieldOut"][];
            /** @description The fields that the workspace has added, by kind of card, in their order; archived ones among them. */
            own_fields: components["schemas"]["VocabularyOwnOut"][];
            /** @description What texts can say: `contact.name` stands for `{{contact.name}}`. */
            placeholders: string[];
            /** @description What they can begin with. */
            triggers: components["schemas"]["VocabularyTriggerOut"][];
        };
        /** @description A field that the workspace has added. Conditions can ask for it, blocks can change it, and triggers and waits can follow it. */
        VocabularyOwnOut: {
            /** @description It is offered no more: an automation that names it has to be changed. */
            archived: boolean;
            /** @description What may be chosen. */
            choices: components["schemas"]["VocabularyChoiceOut"][];
            /** @description Of what. */
            entity: string;
            /** @description What conditions, triggers and blocks call it: `fields.` and its key, which never changes. */
            field: string;
            /** @description What its values are: `text`, `number`, `money`, `date`, `checkbox`, `choice`, `multi_choice`, `link` or `person`. */
            kind: string;
            /** @description Its name for people. */
            name: string;
            /** @description How conditions can compare it. */
            ops: string[];
            /** @description What stands for it in texts, without the braces. */
            placeholder: string;
        };
        /** @description What an automation can begin with. */
        VocabularyTriggerOut: {
            /** @description The members that such a trigger has, beside its conditions. */
            fields: string[];
            /** @description What happens. */
            kind: string;
        };
        /** @description A client who was missed, and with whom nobody has talked since. */
        WaitingOut: {
            /**
             * Format: uuid
             * @description The last of them.
             */
            call_id: string;
            company: components["schemas"]["NamedOut"] | null;
            contact: components["schemas"]["NamedOut"] | null;
            /**
             * Format: date-time
             * @description When the first of them began.
             */
            first_missed_at: string;
            /**
             * Format: date-time
             * @description When the last of them began.
             */
            last_missed_at: string;
            /** @description The line that was called last. */
            line: string | null;
            /**
             * Format: int64
             * @description How many calls were missed since the last conversation.
             */
            missed_calls: number;
            /** @description The number of the last missed call. */
            phone: components["schemas"]["NumberOut"];
            responsible: components["schemas"]["NamedOut"] | null;
            taken: components["schemas"]["TakenOut"] | null;
            task: components["schemas"]["TaskOut"] | null;
        };
        /**
         * @description What other programs can be told of: the `type` of a message. What stands in `data` is said here.
         * @enum {string}
         */
        WebhookEvent: "connection.silent" | "connection.recovered";
        /** @description An address to be told. */
        WebhookIn: {
            /**
             * @description It is told at all.
             * @default true
             */
            enabled: boolean;
            /** @description What is told. */
            events: components["schemas"]["WebhookEvent"][];
            /** @description Where messages go: `https://…` or `http://…`, at an address that the internet carries. */
            url: string;
        };
        /**
         * @description An address of another program that is told what happens. Messages are `POST`ed as JSON, `{"type", "timestamp", "data"}`, and signed as Standard Webhooks says:
         *     headers `webhook-id` (the same for each attempt), `webhook-timestamp`, `webhook-signature`.
         */
        WebhookOut: {
            /**
             * Format: date-time
             * @description When it was entered.
             */
            created_at: string;
            /** @description It is told at all. */
            enabled: boolean;
            /** @description What is told. */
            events: components["schemas"]["WebhookEvent"][];
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            last_delivery: components["schemas"]["DeliveryOut"] | null;
            /** @description The secret that messages are signed with, `whsec_…`; only in the reply to what made it. */
            secret?: string | null;
            /** @description Where messages go. */
            url: string;
            /**
             * Format: int64
             * @description Counts the changes.
             */
            version: number;
        };
        /** @description What is to change of an address; what is absent stays. Its secret always stays. */
        WebhookPatch: {
            /** @description It is told at all. What waits for one that is switched off is given up. */
            enabled?: boolean;
            /** @description What is told. */
            events?: components["schemas"]["WebhookEvent"][];
            /** @description Where messages go. */
            url?: string;
        };
        /** @description Somebody. */
        WhoBody: {
            /** @enum {string} */
            kind: "inherited";
        } | {
            /** @enum {string} */
            kind: "responsible";
        } | {
            /** @enum {string} */
            kind: "user";
            /**
             * Format: uuid
             * @description Which.
             */
            user_id?: string | null;
        } | {
            /** @enum {string} */
            kind: "rotate";
            /**
             * Format: uuid
             * @description Or the members of a team.
             */
            team_id?: string | null;
            /** @description These, in this order. */
            user_ids?: string[] | null;
        } | {
            /** @enum {string} */
            kind: "nobody";
        } | {
            /** @enum {string} */
            kind: "contact";
        };
        /** @description When somebody works, by the clocks of the workspace's zone. */
        WorkingTimeIn: {
            /**
             * @description The parts of each working day (`mon` to `sun`), as `09:00-18:00`; a day that is absent is free.
             * @example {
             *       "mon": [
             *         "09:00-13:00",
             *         "14:00-18:00"
             *       ]
             *     }
             */
            days?: {
                [key: string]: string[];
            };
            /** @description Days without work, as `2026-12-25`. */
            holidays?: string[];
        };
        /** @description When somebody works, by the clocks of the workspace's zone. */
        WorkingTimeOut: {
            /** @description The parts of each working day (`mon` to `sun`), as `09:00-18:00`. */
            days: {
                [key: string]: string[];
            };
            /** @description Days without work, as `2026-12-25`. */
            holidays: string[];
        };
        /** @description One customer of the server: everything else belongs to it. */
        WorkspaceOut: {
            /** @description The first manager to talk with an ownerless contact becomes its responsible. */
            adopt_ownerless: boolean;
            /**
             * Format: int32
             * @description The least conversation that answers a client who was missed, in seconds.
             */
            call_back_seconds: number;
            /** @description The country in which numbers without a prefix are read first, as `UA`. */
            country: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * @description What new deals are counted in unless they say otherwise (ISO 4217).
             * @example UAH
             */
            currency: string;
            /** @description What happens when somebody makes a contact that looks like one that is there. */
            duplicates: components["schemas"]["DuplicateRulesOut"];
            /**
             * Format: int64
             * @description The id.
             */
            id: number;
            /**
             * Format: int32
             * @description Days after a call after which its archived recording is deleted; null: never.
             */
            keep_recordings_days: number | null;
            /** @description The language of what it sends, and of people who did not choose one. */
            language: components["schemas"]["Language"];
            /** @description Earlier calls of a number are linked at once to the contact that gains it, not only offered. */
            link_earlier: boolean;
            /** @description Whose contacts, companies, deals, tasks and calls managers see, unless it is said of a person otherwise. */
            managers_see: components["schemas"]["Sees"];
            /** @description The name; no other workspace of the server has it. */
            name: string;
            /** @description Which of several contacts with one number a call goes to. */
            shared_number_policy: components["schemas"]["SharedNumberPolicy"];
            /**
             * Format: int32
             * @description For how many minutes a waiting client is whoever's took it.
             */
            take_minutes: number;
            /** @description The IANA name of the zone in which its days begin, as `Europe/Kyiv`. */
            time_zone: string;
            /**
             * Format: int64
             * @description Counts the changes.
             */
            version: number;
            working_time: components["schemas"]["WorkingTimeOut"] | null;
        };
        /** @description What is to change of the workspace; what is absent stays. */
        WorkspacePatch: {
            /** @description Whether ownerless contacts are adopted by whoever talks with them first. */
            adopt_ownerless?: boolean;
            /**
             * Format: int64
             * @description The least conversation that answers a client who was missed, in seconds, up to 3600.
             */
            call_back_seconds?: number;
            /** @description Another country, as `UA`. Numbers that are stored stay as they were read. */
            country?: string;
            /** @description Another currency for new deals (ISO 4217); those that are there keep theirs. */
            currency?: string;
            /** @description What happens when somebody makes a contact that looks like one that is there; a rule that is absent stays. */
            duplicates?: {
                /**
                 * @description It has an e-mail address of another one.
                 * @enum {string}
                 */
                email?: "off" | "warn" | "forbid";
                /**
                 * @description It has the name of another one.
                 * @enum {string}
                 */
                name?: "off" | "warn" | "forbid";
                /**
                 * @description The new contact has a number of another one.
                 * @enum {string}
                 */
                phone?: "off" | "warn" | "forbid";
            };
            /** @description Days after a call after which its archived recording is deleted, from 1 to 36500, or null: never. What is deleted does not come back. */
            keep_recordings_days?: null | number;
            /**
             * @description Another language.
             * @enum {string}
             */
            language?: "en" | "uk" | "ru";
            /** @description Whether earlier calls of a number are linked at once. */
            link_earlier?: boolean;
            /**
             * @description Whose contacts, companies, deals, tasks and calls managers see, unless it is said of a person otherwise. What nobody owns all see.
             * @enum {string}
             */
            managers_see?: "all" | "team" | "own";
            /** @description Another name. */
            name?: string;
            /**
             * @description Which of several contacts with one number a call goes to.
             * @enum {string}
             */
            shared_number_policy?: "last_talked" | "open_deal" | "last_changed" | "ask";
            /**
             * Format: int64
             * @description For how many minutes a waiting client is whoever's took it, from 1 to 1440.
             */
            take_minutes?: number;
            /** @description Another zone, as `Europe/Kyiv`. Statistics of the past keep their hours. */
            time_zone?: string;
            working_time?: components["schemas"]["WorkingTimeIn"] | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    absences_list: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Only those that end at this moment or later; now if absent. */
                from?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_AbsenceOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    absences_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    absences_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    absences_delete: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    absences_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsencePatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    audit_list: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_AuditOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    automations_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    automations_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    automations_retry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    automations_list: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_AutomationOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    automations_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutomationIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    automations_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationTemplatesOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    automations_vocabulary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VocabularyOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    automations_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    automations_delete: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    automations_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutomationPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    automations_runs: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Where they stand. */
                state?: "queued" | "running" | "waiting" | "done" | "failed" | "cancelled" | "stopped";
            };
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_RunOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    automations_try_call: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutomationTryIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationTryOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    automations_try_month: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutomationMonthIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationMonthOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    backfills_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackfillOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    backfills_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackfillOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    blocked_numbers_list: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_BlockedNumberOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    blocked_numbers_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BlockedNumberIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockedNumberOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    blocked_numbers_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number as it is listed: `+` and digits.
                 * @example +380671234567
                 */
                e164: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockedNumberOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    blocked_numbers_delete: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The number as it is listed: `+` and digits.
                 * @example +380671234567
                 */
                e164: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bulk_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "call-requests_list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallRequestsOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "call-requests_read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallRequestOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    call_results_list: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_CallResultOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    call_results_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallResultIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallResultOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    call_results_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallResultOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    call_results_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallResultPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallResultOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    calls_list: {
        parameters: {
            query?: {
                /** @description Begun at this time or later (RFC 3339). */
                from?: string;
                /** @description Begun before this time (RFC 3339). */
                to?: string;
                /** @description `incoming`, `outgoing` or `internal`. */
                direction?: string;
                /** @description The outcome. */
                outcome?: string;
                /** @description Missed or not. */
                missed?: boolean;
                /** @description The manager. */
                employee_id?: string;
                /** @description The manager's team. */
                team_id?: string;
                /** @description The contact. */
                contact_id?: string;
                /** @description The source. */
                connection_id?: string;
                /** @description The company's number. */
                line?: string;
                /** @description Linked to a contact or company, or not. */
                linked?: boolean;
                /** @description With a recording or without. */
                has_recording?: boolean;
                /** @description What it led to: an entry of the workspace's list. */
                result_id?: string;
                /** @description The client's number in any spelling, or some of its digits. */
                number?: string;
                /**
                 * @description In which way it was lost: `not_called_back` (missed, and nobody has talked with the number since), `not_exact` (a comparison of texts would not have
                 *     attached it) or `not_linked` (a number that nobody has).
                 */
                lost?: string;
                /** @description Part of the client's number or of the contact's name. */
                q?: string;
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_CallOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    calls_call_out: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallRequestOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exports_calls: {
        parameters: {
            query?: {
                /** @description The form of the file; CSV if absent. */
                format?: "csv" | "xlsx";
                /** @description What separates the cells of CSV; a comma if absent. */
                separator?: "comma" | "semicolon" | "tab";
                /** @description Begun at this time or later (RFC 3339). */
                from?: string;
                /** @description Begun before this time (RFC 3339). */
                to?: string;
                /** @description `incoming`, `outgoing` or `internal`. */
                direction?: string;
                /** @description The outcome. */
                outcome?: string;
                /** @description Missed or not. */
                missed?: boolean;
                /** @description The manager. */
                employee_id?: string;
                /** @description The manager's team. */
                team_id?: string;
                /** @description The contact. */
                contact_id?: string;
                /** @description The source. */
                connection_id?: string;
                /** @description The company's number. */
                line?: string;
                /** @description Linked to a contact or company, or not. */
                linked?: boolean;
                /** @description With a recording or without. */
                has_recording?: boolean;
                /** @description What it led to: an entry of the workspace's list. */
                result_id?: string;
                /** @description The client's number in any spelling, or some of its digits. */
                number?: string;
                /**
                 * @description In which way it was lost: `not_called_back` (missed, and nobody has talked with the number since), `not_exact` (a comparison of texts would not have
                 *     attached it) or `not_linked` (a number that nobody has).
                 */
                lost?: string;
                /** @description Part of the client's number or of the contact's name. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": number[];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    calls_log: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoggedCallIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    calls_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    calls_delete: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    calls_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallPatchIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    calls_events: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallEventsOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    calls_edit_log: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoggedCallPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    calls_recording: {
        parameters: {
            query?: {
                /**
                 * @description `1`: to be kept as a file, instead of played; that is a right of its own.
                 * @example 1
                 */
                download?: string;
            };
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole recording. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/*": number[];
                };
            };
            /** @description The part that `Range` asks for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/*": number[];
                };
            };
            /** @description `Range` asks for a part beyond the end. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changes_list: {
        parameters: {
            query?: {
                /** @description The number of the last change that is known; without it only `last` is told. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    companies_list: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description A part of the name or of a phone. */
                q?: string;
                /** @description Who owns them. */
                responsible_id?: string;
                /** @description A tag that they have, as it is written. */
                tag?: string;
                /** @description A field that the workspace has added and what stands in it, as `key:value`. */
                field?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_CompanyOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    companies_create: {
        parameters: {
            query?: {
                /** @description `allow`: it is kept all the same, unless the workspace forbids it. Without it a person is told first (`duplicate_warning`). */
                duplicates?: "allow";
            };
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exports_companies: {
        parameters: {
            query?: {
                /** @description The form of the file; CSV if absent. */
                format?: "csv" | "xlsx";
                /** @description What separates the cells of CSV; a comma if absent. */
                separator?: "comma" | "semicolon" | "tab";
                /** @description A part of the name or of a phone. */
                q?: string;
                /** @description Who owns them. */
                responsible_id?: string;
                /** @description A tag that they have, as it is written. */
                tag?: string;
                /** @description A field that the workspace has added and what stands in it, as `key:value`. */
                field?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": number[];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    companies_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    companies_delete: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    companies_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    companies_duplicates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyDuplicatesOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    companies_merge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connections_list: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_ConnectionOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connections_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectionIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connections_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connections_delete: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connections_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectionPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    backfills_list: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_BackfillOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    backfills_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BackfillIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackfillOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connections_employees: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployeesOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connections_replace_employees: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmployeeIn"][];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployeesOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connections_events: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_ConnectionEventOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connections_forward_standing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForwardStandingOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connections_forward_log: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_ForwardEntryOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connections_forward_try: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForwardTryIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForwardTryOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connections_health: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionHealthOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connections_preview_reapply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReapplyPreviewOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connections_reapply: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReapplyOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connections_repair: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepairOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connections_rotate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connections_sample: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connections_source_employees: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceEmployeesOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connections_test: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionTestOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contacts_list: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description A part of the name or of a phone, or the beginning of an e-mail address. */
                q?: string;
                /** @description A phone of theirs, in any spelling. */
                phone?: string;
                /** @description Who owns them. */
                responsible_id?: string;
                /** @description Their company. */
                company_id?: string;
                /** @description What they came from. */
                source?: string;
                /** @description Only those that calls made and nobody has named yet, or only the others. */
                unnamed?: boolean;
                /** @description A tag that they have, as it is written. */
                tag?: string;
                /** @description A field that the workspace has added and what stands in it, as `key:value`. */
                field?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_ContactOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contacts_create: {
        parameters: {
            query?: {
                /** @description `allow`: it is kept all the same, unless the workspace forbids it. Without it a person is told first (`duplicate_warning`). */
                duplicates?: "allow";
            };
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exports_contacts: {
        parameters: {
            query?: {
                /** @description The form of the file; CSV if absent. */
                format?: "csv" | "xlsx";
                /** @description What separates the cells of CSV; a comma if absent. */
                separator?: "comma" | "semicolon" | "tab";
                /** @description A part of the name or of a phone, or the beginning of an e-mail address. */
                q?: string;
                /** @description A phone of theirs, in any spelling. */
                phone?: string;
                /** @description Who owns them. */
                responsible_id?: string;
                /** @description Their company. */
                company_id?: string;
                /** @description What they came from. */
                source?: string;
                /** @description Only those that calls made and nobody has named yet, or only the others. */
                unnamed?: boolean;
                /** @description A tag that they have, as it is written. */
                tag?: string;
                /** @description A field that the workspace has added and what stands in it, as `key:value`. */
                field?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": number[];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contacts_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contacts_delete: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contacts_update: {
        parameters: {
            query?: {
                /** @description `allow`: it is kept all the same, unless the workspace forbids it. Without it a person is told first (`duplicate_warning`). */
                duplicates?: "allow";
            };
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contacts_duplicates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicatesOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contacts_link_earlier: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkEarlierOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contacts_merge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contacts_pin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PinIn"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contacts_unpin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contacts_timeline: {
        parameters: {
            query?: {
                /** @description Only entries of this kind: `call`, `note`, `task`, `deal`, `automation`, `form` or `change` (edits of the card, merges, the making of it). */
                kind?: string;
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinePageOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deals_list: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description The pipeline. */
                pipeline_id?: string;
                /** @description The stage. */
                stage_id?: string;
                /** @description Open, won or lost. */
                state?: "open" | "won" | "lost";
                /** @description Who owns them. */
                responsible_id?: string;
                /** @description Their contact. */
                contact_id?: string;
                /** @description Their company. */
                company_id?: string;
                /** @description A part of the name of the deal, its contact or its company. */
                q?: string;
                /** @description A tag that they have, as it is written. */
                tag?: string;
                /** @description A field that the workspace has added and what stands in it, as `key:value`. */
                field?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_DealOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deals_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exports_deals: {
        parameters: {
            query?: {
                /** @description The form of the file; CSV if absent. */
                format?: "csv" | "xlsx";
                /** @description What separates the cells of CSV; a comma if absent. */
                separator?: "comma" | "semicolon" | "tab";
                /** @description The pipeline. */
                pipeline_id?: string;
                /** @description The stage. */
                stage_id?: string;
                /** @description Open, won or lost. */
                state?: "open" | "won" | "lost";
                /** @description Who owns them. */
                responsible_id?: string;
                /** @description Their contact. */
                contact_id?: string;
                /** @description Their company. */
                company_id?: string;
                /** @description A part of the name of the deal, its contact or its company. */
                q?: string;
                /** @description A tag that they have, as it is written. */
                tag?: string;
                /** @description A field that the workspace has added and what stands in it, as `key:value`. */
                field?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": number[];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deals_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deals_delete: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deals_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deals_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealHistoryOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    duplicates_list: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_DuplicateGroupOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    duplicates_apart: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApartIn"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    duplicates_list_companies: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_DuplicateCompanyGroupOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    duplicates_apart_companies: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApartIn"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changes_stream: {
        parameters: {
            query?: {
                /** @description The number of the last change that is known; without it only `last` is told. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["ChangeOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fields_list: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Only those of this kind of card. */
                entity?: "contact" | "company" | "deal";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_FieldOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fields_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FieldIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fields_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fields_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FieldPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forms_list: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_FormOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forms_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forms_accept: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forms_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forms_delete: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forms_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forms_submissions: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Only those in this state. */
                state?: "accepted" | "spam";
            };
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_SubmissionOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imports_list: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_ImportOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imports_create: {
        parameters: {
            query?: {
                /** @description The name of the file. */
                filename?: string;
                /** @description What its rows become: `contacts` (unless said otherwise), `companies`, `deals`, `tasks`, or `auto`: what its header looks like. */
                entity?: string;
                /** @description The encoding of its text: `utf-8`, `utf-16le`, `utf-16be`, `windows-1251`, `koi8-u`, `ibm866`, `windows-1252` or `windows-1250`. */
                encoding?: string;
                /** @description What separates its cells: a semicolon, a comma, a tab or a bar. */
                delimiter?: string;
                /** @description Which sheet of a spreadsheet. */
                sheet?: string;
                /** @description Whether its first row names the columns. */
                header?: boolean;
            };
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The file. */
        requestBody: {
            content: {
                "application/octet-stream": number[];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imports_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imports_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imports_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imports_preview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imports_refused: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": number[];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imports_start: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invitations_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The last part of the link that invites. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invitations_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The last part of the link that invites. */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptanceIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptanceOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lines_list: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Only those of this connection. */
                connection_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_LineOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lines_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LineIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lines_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lines_delete: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lines_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinePatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    live_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    live_board: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me_update: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MePatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordIn"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    merges_list: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Merges of this kind of card. */
                entity?: "contact" | "company";
                /** @description The contact that was kept. */
                contact_id?: string;
                /** @description The company that was kept. */
                company_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_MergeOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    merges_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    merges_undo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoneMergeOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notes_list: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description The contact. */
                contact_id?: string;
                /** @description The call. */
                call_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_NoteOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notes_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notes_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notes_delete: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notes_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotePatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notices_list: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notices_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticesReadIn"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pipelines_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelinesOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pipelines_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PipelineIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pipelines_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pipelines_delete: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pipelines_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PipelinePatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pipelines_board: {
        parameters: {
            query?: {
                /** @description Only those that this user owns. */
                responsible_id?: string;
            };
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineBoardOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordings_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArchiveOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordings_retry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArchiveOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reports_losses: {
        parameters: {
            query?: {
                /** @description Begun at this time or later. */
                from?: string;
                /** @description Begun before this time. */
                to?: string;
                /** @description The source. */
                connection_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LossesOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reports_totals: {
        parameters: {
            query?: {
                /** @description Begun at this time or later (RFC 3339). */
                from?: string;
                /** @description Begun before this time (RFC 3339). */
                to?: string;
                /** @description `incoming`, `outgoing` or `internal`. */
                direction?: string;
                /** @description The outcome. */
                outcome?: string;
                /** @description Missed or not. */
                missed?: boolean;
                /** @description The manager. */
                employee_id?: string;
                /** @description The manager's team. */
                team_id?: string;
                /** @description The contact. */
                contact_id?: string;
                /** @description The source. */
                connection_id?: string;
                /** @description The company's number. */
                line?: string;
                /** @description Linked to a contact or company, or not. */
                linked?: boolean;
                /** @description With a recording or without. */
                has_recording?: boolean;
                /** @description What it led to: an entry of the workspace's list. */
                result_id?: string;
                /** @description The client's number in any spelling, or some of its digits. */
                number?: string;
                /**
                 * @description In which way it was lost: `not_called_back` (missed, and nobody has talked with the number since), `not_exact` (a comparison of texts would not have
                 *     attached it) or `not_linked` (a number that nobody has).
                 */
                lost?: string;
                /** @description Part of the client's number or of the contact's name. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotalsOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search_everything: {
        parameters: {
            query?: {
                /**
                 * @description What somebody typed: the beginnings of words of a name, in Cyrillic or Latin letters; the beginning of an e-mail address or of its domain; a part of a
                 *     phone, or a whole one in any spelling. Without it nothing is found. What was just written is found within a second.
                 */
                q?: string;
                /** @description How many of each kind at most; a larger number counts as 50. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    session_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    session_switch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    session_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    session_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setup_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setup_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tags_list: {
        parameters: {
            query: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description The kind of card. */
                entity: "contact" | "company" | "deal";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_TagOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tags_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagRemoval"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagsChangedOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tags_rename: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagRename"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagsChangedOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_list: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description How far they are; `open` if absent. */
                state?: components["schemas"]["TaskState"];
                /** @description The user who has them, or `none`. */
                assignee_id?: string;
                /** @description The team whose members have them. */
                team_id?: string;
                /** @description The contact that they are about. */
                contact_id?: string;
                /** @description The company that they are about. */
                company_id?: string;
                /** @description What is to be done. */
                kind?: components["schemas"]["TaskKind"];
                /** @description When open ones are due. */
                due?: "overdue" | "today" | "later" | "none";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_TaskOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_counts: {
        parameters: {
            query?: {
                /** @description The user who has them, or `none`. */
                assignee_id?: string;
                /** @description The team whose members have them, of all tasks. */
                team_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskCountsOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exports_tasks: {
        parameters: {
            query?: {
                /** @description The form of the file; CSV if absent. */
                format?: "csv" | "xlsx";
                /** @description What separates the cells of CSV; a comma if absent. */
                separator?: "comma" | "semicolon" | "tab";
                /** @description How far they are; `open` if absent. */
                state?: components["schemas"]["TaskState"];
                /** @description The user who has them, or `none`. */
                assignee_id?: string;
                /** @description The team whose members have them. */
                team_id?: string;
                /** @description The contact that they are about. */
                contact_id?: string;
                /** @description The company that they are about. */
                company_id?: string;
                /** @description What is to be done. */
                kind?: components["schemas"]["TaskKind"];
                /** @description When open ones are due. */
                due?: "overdue" | "today" | "later" | "none";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": number[];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_delete: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teams_list: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_TeamOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teams_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teams_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teams_delete: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teams_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    to_call_back_list: {
        parameters: {
            query?: {
                /** @description Who called this line, as its number `+380…`. */
                line?: string;
                /** @description Those whom I am responsible for, or whose task I have, or whom I have taken, and those of nobody. */
                mine?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToCallBackOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    to_call_back_take: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number as it is listed: `+` and digits.
                 * @example +380671234567
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    to_call_back_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number as it is listed: `+` and digits.
                 * @example +380671234567
                 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tokens_list: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_TokenOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tokens_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tokens_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_list: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Only those who work here, or only those who do not any more; all of them if absent. */
                active?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_UserOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_delete: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_invite: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InviteOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    views_list: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Only those of this list. */
                list?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_ViewOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    views_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    views_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    views_delete: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    views_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhooks_list: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_WebhookOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhooks_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhooks_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhooks_delete: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhooks_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhooks_deliveries: {
        parameters: {
            query?: {
                /** @description How many rows at most; a larger number counts as 200. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOut_DeliveryOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhooks_retry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The address. */
                id: string;
                /** @description The message. */
                delivery_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhooks_test: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first time, and nothing is done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Which one; an id of another workspace does not exist. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    workspace_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    workspace_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the row as it was read, as `ETag` gave it: `"3"`.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkspacePatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceOut"];
                };
            };
            /** @description It was not done; `code` says why. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
