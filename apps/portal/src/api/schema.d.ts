// Generated from docs/api/openapi.json by npm run openapi; not edited by hand.
export interface paths {
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Search.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicPlatform.clock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/platform": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicPlatform.platform"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Approvals.approval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Messages.messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Messages.receipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/todos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Todos.todos"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Agenda.due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Regions.regions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Jobs.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{name}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Jobs.runs"];
        put?: never;
        post: operations["Jobs.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HealthDetails.health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rule-parameters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RuleParameters.list"];
        put?: never;
        post: operations["RuleParameters.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/working-calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Calendar.calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/working-calendar/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Calendar.set"];
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
        get: operations["Session.session"];
        put?: never;
        post: operations["Session.open"];
        delete: operations["Session.close"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Session.secondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Session.sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Session.kickOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/external": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExternalSignIn.start"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/external/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExternalSignIn.callback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnAccount.password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnAccount.totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/totp/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnAccount.confirmTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnAccount.signIns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnAccount.keys"];
        put?: never;
        post: operations["OwnAccount.addKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["OwnAccount.removeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Registrations.list"];
        put?: never;
        post: operations["Registrations.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Registrations.status"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/resubmission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Registrations.resubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Registrations.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Registrations.takeUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Registrations.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organisations.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organisations.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organisations.one"];
        put: operations["Organisations.edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Organisations.suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/reinstatement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Organisations.reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organisations.memberships"];
        put?: never;
        post: operations["Organisations.addMembership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Organisations.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Accounts.list"];
        put?: never;
        post: operations["Accounts.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Accounts.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Accounts.one"];
        put: operations["Accounts.edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/disablement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accounts.disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/enablement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accounts.enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accounts.password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/unlocking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accounts.unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Accounts.removeSecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/external-identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Accounts.link"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Roles.roles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Roles.grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/roles/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Roles.revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/staff-roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Roles.grantStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/staff-roles/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Roles.revokeStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/permission-matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Roles.matrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/permission-matrix/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Roles.exportMatrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commitment-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Standing.letters"];
        put?: never;
        post: operations["Standing.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commitment-letters/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Standing.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commitment-letters/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Standing.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restrictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Standing.restrictions"];
        put?: never;
        post: operations["Standing.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restrictions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Standing.exportRestrictions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restrictions/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Standing.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restrictions/{id}/lifting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Standing.lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Standing.eligibility"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Appointments.list"];
        put?: never;
        post: operations["Appointments.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Appointments.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Appointments.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Appointments.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/{id}/resignation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Appointments.resign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit.entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit.entry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit.exports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit.checkpoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/audit/heads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Witness.heads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/witnesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Witness.witnesses"];
        put?: never;
        post: operations["Witness.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/witnesses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Witness.withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/counter-signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Witness.countersign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Products.products"];
        put?: never;
        post: operations["Products.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/products/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Products.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Products.product"];
        put: operations["Products.edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/products/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Products.versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/generics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Products.generics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/dosage-forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Products.dosageForms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports.imports"];
        put?: never;
        post: operations["Imports.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports.template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports.report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/imports/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Imports.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/imports/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Imports.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/imports/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports.errors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/code-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tools.checkCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/conversions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tools.convert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Imports.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Downloads.rounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/package.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Downloads.package"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/evaluation.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Downloads.evaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/allocations/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Downloads.allocations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/notice-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Downloads.noticeDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Rounds.rounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Rounds.round"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/grid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Rounds.grid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Rounds.explanation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Results.awards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/varieties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Results.varieties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Results.areas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/allocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Results.allocations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rulesets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Simulations.rulesets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Simulations.evaluations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/simulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Simulations.simulate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Simulations.comparison"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/comparison.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Simulations.workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/additions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Additions.additions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Additions.draw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/publication-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Publication.proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Publication.publication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Publication.withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/publication-withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Publication.publicationWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicResults.results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/results/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicResults.result"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/results/{id}/result.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicResults.pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/results/{id}/awards.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicResults.awards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/results/{id}/package.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicResults.package"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/results/{id}/evaluation.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicResults.evaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Collections.collections"];
        put?: never;
        post: operations["Collections.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/collections/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Collections.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/collections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Collections.collection"];
        put: operations["Collections.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/collections/{id}/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Collections.products"];
        put?: never;
        post: operations["Collections.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/collections/{id}/beginning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Collections.begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/collections/{id}/voidance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Collections.voidance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/collections/{id}/institutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Institutions.ask"];
        post: operations["Institutions.join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/collections/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Institutions.reports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/collections/{id}/reports/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Institutions.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/reports/{id}/exclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Institutions.exclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/reports/{id}/inclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Institutions.include"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/reports/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Institutions.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DemandImports.template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/collections/{id}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DemandImports.imports"];
        put?: never;
        post: operations["DemandImports.bring"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DemandImports.report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/imports/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DemandImports.errors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/own/{id}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DemandImports.form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/own/{id}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DemandImports.bringOwn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/own/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DemandImports.ownReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/own/imports/{importId}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DemandImports.ownErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/collections/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Board.progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/collections/{id}/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Board.totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/collections/{id}/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Editions.editions"];
        put?: never;
        post: operations["Editions.freeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/collections/{id}/amendment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Editions.amend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/editions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Editions.edition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/editions/{id}/absentees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Editions.absentees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/editions/{id}/volumes.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Editions.volumes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/editions/{id}/regions.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Editions.regions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/editions/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Editions.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/editions/{id}/summary.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Editions.summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnReports.reports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/own/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnReports.report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/own/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnReports.lines"];
        put: operations["OwnReports.fillIn"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/own/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnReports.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/own/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnReports.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Review.waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Review.report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/reports/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Review.lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/reports/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Review.review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demand/reports/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Review.correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExpertLibrary.experts"];
        put?: never;
        post: operations["ExpertLibrary.enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExpertLibrary.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experts/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExpertLibrary.accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experts/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExpertLibrary.template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experts/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ExpertLibrary.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ExpertLibrary.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experts/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ExpertLibrary.suspension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experts/{id}/reinstatement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ExpertLibrary.reinstatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/expert-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TenderReview.review"];
        put: operations["TenderReview.planning"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/expert-review/preparation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TenderReview.preparation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/expert-review/draw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TenderReview.drawing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/expert-review/draw.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TenderReview.record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/expert-review/exclusions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TenderReview.exclusion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/expert-review/freeze-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TenderReview.proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/expert-review/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TenderReview.freezing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/expert-review/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TenderReview.voiding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/expert-review/minutes.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TenderReview.minutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expert-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnReviews.reviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expert-reviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnReviews.review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expert-reviews/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnReviews.acceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expert-reviews/{id}/recusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnReviews.recusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expert-reviews/{id}/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["OwnReviews.scores"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expert-reviews/{id}/sign-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnReviews.signOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/tenders/{id}/expert-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicReview.review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/tenders/{id}/expert-review/draw.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicReview.record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Bidding.own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Bidding.entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/sealing-package": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Bidding.sealingPackage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/bids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Bidding.bids"];
        put?: never;
        post: operations["Bidding.bid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/bids/{bidId}/envelope": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Bidding.envelope"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/bids/{bidId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Bidding.withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Room.duties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Room.room"];
        put?: never;
        post: operations["Opening.opening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/opening/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Room.prices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Drafting.tenders"];
        put?: never;
        post: operations["Packages.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/package": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Packages.exchange"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/package-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Packages.template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Drafting.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/officer-candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Drafting.candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Drafting.tender"];
        put: operations["Drafting.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Drafting.products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Drafting.officers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Drafting.proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/proposal/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Drafting.withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/announcement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Announcing.announcement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/voidance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Announcing.voidance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/ceremony": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Opening.ceremony"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/ceremony/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Opening.key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/ceremony/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Opening.signature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/ceremony/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Opening.rehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/opening/envelopes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Opening.envelopes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Opening.shares"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/opening/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Opening.record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/qualification/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Qualification.opening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/qualifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Qualification.qualifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/own-qualification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Qualification.own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/second-quotes/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SecondQuotes.opening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Offers.offers"];
        put?: never;
        post: operations["Offers.issueOffers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/offers/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Offers.evaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/own-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Offers.own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/offers/{offerId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Offers.answerOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Documents.documents"];
        put?: never;
        post: operations["Documents.added"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/documents/{versionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Documents.dropped"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/documents/{versionId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Documents.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/tenders/{id}/documents/{versionId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Documents.publicFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Amendments.amendments"];
        put?: never;
        post: operations["Amendments.begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/amendments/{amendmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Amendments.change"];
        post?: never;
        delete: operations["Amendments.discarded"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/amendments/{amendmentId}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Amendments.proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/amendments/{amendmentId}/proposal/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Amendments.withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/amendments/{amendmentId}/announcement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Amendments.announcement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Questions.questions"];
        put?: never;
        post: operations["Questions.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/own-questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Questions.own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/questions/{questionId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Questions.answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Questions.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Eligibility.eligibility"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/eligibility/stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Eligibility.stage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/eligibility/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Eligibility.products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/eligibility/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Eligibility.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/eligibility/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Eligibility.decisions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/eligibility/relations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Eligibility.relations"];
        put?: never;
        post: operations["Eligibility.relation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/eligibility/relations/{decisionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Eligibility.relationWithdrawn"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/eligibility/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Eligibility.objections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/eligibility/objections/{objectionId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Eligibility.objectionAnswer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/eligibility/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Eligibility.proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/eligibility/proposal/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Eligibility.withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/eligibility/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Eligibility.freeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/own-eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnEligibility.own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/own-eligibility/declaration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["OwnEligibility.declaration"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/own-eligibility/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnEligibility.objection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/tenders/{id}/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicEligibility.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/tenders/{id}/eligibility/list.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicEligibility.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/tenders/{id}/eligibility/notice.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicEligibility.notice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/tenders/{id}/eligibility/list.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicEligibility.workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/sample-comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Sample.comparison"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/sample-comparison/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Sample.workbook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Incidents.readiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/opening/key-loss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Incidents.keyLoss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/quorum-loss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Incidents.quorumLoss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/quorum-loss/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Incidents.decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/tenders/{id}/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicIncidents.incidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/tenders/{id}/incidents/outages/{number}/minutes.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicIncidents.outageMinutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/tenders/{id}/incidents/quorum/minutes.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicIncidents.quorumMinutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/tenders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicTenders.tenders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/tenders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicTenders.tender"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/tenders/{id}/notice.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicTenders.noticePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/tenders/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicTenders.closing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/tenders/{id}/opening-record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicTenders.opening"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/tenders/{id}/opening.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicTenders.openingPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/sealing-page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicTenders.sealingPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/award-course": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AwardCourse.course"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/publicity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AwardCourse.publicity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/award-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AwardCourse.proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/award-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AwardCourse.decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/award-withdrawal-regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AwardCourse.regions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/award-withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AwardCourse.withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/award-withdrawals/{withdrawalId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AwardCourse.withdrawalDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/award-notice.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AwardCourse.companyNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/own-award-course": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Objections.own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/own-award-notice.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Objections.notice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Objections.objection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/objections/{objectionId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Objections.withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/objections/{objectionId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Objections.answerTo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/objections/{objectionId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Objections.decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/results/{id}/award-course": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicAwards.course"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/results/{id}/award-notices/{n}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicAwards.notice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreed-volumes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Volumes.volumes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreed-volumes/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Volumes.rounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreed-volumes/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Volumes.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/volume-adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Volumes.adjustments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/volume-adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Volumes.filing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/volume-adjustment-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Volumes.proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/volume-adjustments/{adjustmentId}/endorsement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Volumes.endorsement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/volume-adjustments/{adjustmentId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Volumes.refusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/volume-adjustments/{adjustmentId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Volumes.withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/volume-adjustments/{adjustmentId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Volumes.decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/area-selection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Areas.course"];
        put?: never;
        post: operations["Areas.opening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/area-selection/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Areas.proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/area-selection/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Areas.decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/area-selection/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Areas.giveUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/area-selections/{selectionId}/minutes.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Areas.minutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own-area-selections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Areas.ownRounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/own-areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Areas.own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/area-lists/{productId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Areas.filing"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Agreements.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Agreements.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Agreements.choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Agreements.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Agreements.agreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}/document.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Agreements.document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}/evidence.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Agreements.evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Agreements.decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Agreements.recall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/agreement-course": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RoundAgreements.course"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RoundAgreements.drawUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/agreements/sending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RoundAgreements.sendOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/agreements/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RoundAgreements.reminders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/agreement-progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RoundAgreements.progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/agreement-progress/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RoundAgreements.progressExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/agreement-choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RoundAgreements.choice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/agreement-verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicAgreements.verification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Dossiers.dossiers"];
        put?: never;
        post: operations["Dossiers.requested"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/dossiers/{dossier}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Dossiers.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service/matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Service.matters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service/matters/{id}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Service.rated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Service.followUps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service/follow-ups/{id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Service.contacted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service/follow-ups/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Service.answered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/service-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Service.figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/alliance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Alliance.alliance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/alliance/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Alliance.members"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/alliance/demand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Alliance.demand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/alliance/union": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Alliance.union"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliance/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MemberKeys.keys"];
        put?: never;
        post: operations["MemberKeys.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliance/keys/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MemberKeys.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliance/keys/{id}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MemberKeys.retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliance/demand-package": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MemberKeys.demandPackage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/alliance/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AllianceResults.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliance/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AllianceResults.results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliance/results/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AllianceResults.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliance/received-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AllianceResults.received"];
        put?: never;
        post: operations["AllianceResults.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Renewals.expiring"];
        put?: never;
        post: operations["Renewals.prepare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/renewals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Renewals.renewal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        SearchHitView: {
            /** Format: uuid */
            id: string;
            /** @example 国家组织冠脉支架集中带量采购 */
            title: string;
            /**
             * @description What tells it from others
             * @example GH-HD2020-1
             */
            detail: string | null;
        };
        SearchGroupView: {
            /** @enum {string} */
            kind: "organisation" | "product" | "round" | "notice";
            /**
             * @description How many there are in all
             * @example 12
             */
            total: number;
            items: components["schemas"]["SearchHitView"][];
        };
        SearchView: {
            /** @description Kinds of which something was found and may be seen */
            groups: components["schemas"]["SearchGroupView"][];
        };
        ClockView: {
            /**
             * Format: date-time
             * @description The database clock, which decides every deadline
             */
            now: string;
        };
        DemonstrationAccountView: {
            /** @example jicai.jingban */
            username: string;
            password: string;
            /** @example 集采经办 */
            role: string;
            /** @example 示范省药品和医用耗材集中采购中心（示范） */
            org: string;
            /** @description TOTP seed (base32) of accounts with a second factor */
            totpSecret: string | null;
        };
        PlatformView: {
            /** @example 示范省药品和医用耗材招采管理系统 */
            name: string;
            /** @example 示范省 */
            regionName: string;
            /** @description True on a demonstration installation with open accounts */
            demo: boolean;
            demoAccounts: components["schemas"]["DemonstrationAccountView"][];
            /** @description True when sign-in by an external identity service is set up */
            externalIdentity: boolean;
            /** Format: date-time */
            now: string;
        };
        OpinionView: {
            /**
             * @description Step number, 0 = submission
             * @example 1
             */
            seq: number;
            /** @example review */
            stepName: string;
            /** @enum {string} */
            decision: "submitted" | "approved" | "returned" | "rejected" | "withdrawn";
            /** @example 林启文 */
            by: string;
            org: string | null;
            opinion: string | null;
            /** Format: date-time */
            at: string;
        };
        ApprovalView: {
            /** Format: uuid */
            id: string;
            /** @example registration */
            chain: string;
            /** @enum {string} */
            state: "open" | "returned" | "approved" | "rejected";
            /** @example 1 */
            step: number;
            /** @description Steps of the chain with the permission each needs */
            steps: Record<string, never>[];
            opinions: components["schemas"]["OpinionView"][];
        };
        MessageView: {
            /** Format: uuid */
            id: string;
            /** @example 示范省药品集中采购中心 */
            sender: string;
            /** @example notice */
            kind: string;
            /** @example 注册审核通过 */
            subject: string;
            body: string;
            link: string | null;
            mustRead: boolean;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            readAt: string | null;
        };
        MessagePage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["MessageView"][];
        };
        ReceiptView: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            readAt: string;
        };
        TodoView: {
            /**
             * @description What has to be done
             * @enum {string}
             */
            kind: "review" | "returned" | "must-read";
            /** Format: uuid */
            id: string;
            /** @example registration */
            topic: string;
            /** @example 示范制药一公司（示范）注册 */
            title: string;
            /** @example 示范制药一公司（示范） */
            from: string | null;
            /** @example /identity/registrations */
            link: string | null;
            /** Format: date-time */
            since: string;
        };
        TodosView: {
            items: components["schemas"]["TodoView"][];
            /** @example 3 */
            total: number;
        };
        DueView: {
            /**
             * @description What is to be done
             * @enum {string}
             */
            kind: "qualification" | "bid" | "offer" | "areas" | "agreement" | "report" | "seat" | "collection" | "list" | "closing" | "opening" | "offers" | "publicity" | "objection";
            /**
             * @description Of the object, by kind
             * @example 019ac0de-0000-7000-8000-000000000001
             */
            id: string;
            /** @example 示范省药品集中带量采购（2026年第3批） */
            subject: string;
            /** Format: date-time */
            dueAt: string;
            /** @example /bids/019ac0de-0000-7000-8000-000000000001 */
            link: string;
            /** @description Done already, and may still be changed until then */
            done: boolean;
        };
        AgendaView: {
            items: components["schemas"]["DueView"][];
        };
        RegionView: {
            /** @example 990100 */
            code: string;
            /** @example 示范市 */
            name: string;
            /** @example 990000 */
            parent: string | null;
            /** @enum {string} */
            level: "province" | "city" | "county";
        };
        JobTitleView: {
            /** @example 发布每日日志头 */
            zh: string;
            /** @example Publish the daily head */
            en: string;
        };
        JobView: {
            /** @example audit-daily-head */
            name: string;
            title: components["schemas"]["JobTitleView"];
            /** @description Pace in seconds, null for a cron pattern */
            everySeconds: number | null;
            /**
             * @description Cron pattern in Beijing time
             * @example 5 0 * * *
             */
            cron: string | null;
            /** @description Longest time without a success before an alarm, seconds */
            silentAfterSeconds: number;
            /** @description Seconds since the last success */
            quietSeconds: number;
            /** @description True when it has been silent for longer than it may */
            silent: boolean;
            /** Format: date-time */
            lastStarted: string | null;
            /** Format: date-time */
            lastFinished: string | null;
            /** @enum {string|null} */
            lastOutcome: "succeeded" | "failed" | null;
            /** @description What the newest finished run said */
            lastDetail: string | null;
            /** Format: date-time */
            lastSuccess: string | null;
            /** @description Milliseconds of the newest finished run */
            lastDurationMs: number | null;
        };
        JobListView: {
            /**
             * @description Where the queue lives
             * @enum {string}
             */
            backend: "postgres" | "redis";
            items: components["schemas"]["JobView"][];
        };
        JobRunView: {
            /** @example 1042 */
            id: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** @enum {string|null} */
            outcome: "succeeded" | "failed" | null;
            detail: string | null;
        };
        JobRunPageView: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["JobRunView"][];
        };
        JobStartedView: {
            /** @example audit-daily-head */
            name: string;
            /** @enum {string} */
            state: "queued";
        };
        DatabaseHealthView: {
            /** @example 18.4 */
            version: string;
            /**
             * @description Size in bytes
             * @example 73400320
             */
            sizeBytes: string;
            /** @description Connections to this database */
            connections: number;
            /** @description Age in seconds of the oldest open transaction */
            oldestTransactionSeconds: number;
            /**
             * Format: date-time
             * @description The database clock
             */
            now: string;
            /** @description Milliseconds by which this machine runs ahead of the database */
            clockOffsetMs: number;
        };
        AuditHealthView: {
            /**
             * @description Newest checkpoint; 0 before the first
             * @example 420
             */
            checkpoint: number;
            /** Format: date-time */
            sealedAt: string | null;
            /** @description Age in seconds of the oldest entry that is not sealed yet */
            unsealedSeconds: number;
        };
        ProcessView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "api" | "worker" | "all-in-one";
            host: string;
            pid: number;
            /** @example 0.1.0 */
            version: string;
            /** Format: date-time */
            startedAt: string;
            /** @description Seconds since it last said that it lives */
            quietSeconds: number;
            /**
             * @description Resident memory in bytes
             * @example 251658240
             */
            residentBytes: string;
        };
        ConsumerLagView: {
            name: string;
            /** @description Age in seconds of the oldest event not handled */
            seconds: number;
        };
        AlarmView: {
            /** @example audit-daily-head */
            job: string;
            /** Format: date-time */
            raisedAt: string;
        };
        HealthDetailsView: {
            /** @enum {string} */
            state: "good" | "attention";
            database: components["schemas"]["DatabaseHealthView"];
            audit: components["schemas"]["AuditHealthView"];
            processes: components["schemas"]["ProcessView"][];
            consumers: components["schemas"]["ConsumerLagView"][];
            alarms: components["schemas"]["AlarmView"][];
            /** @enum {string} */
            queue: "postgres" | "redis";
        };
        RuleParameterView: {
            /** Format: uuid */
            id: string;
            /** @example sign-in.lock-out */
            key: string;
            /** @example 000000 */
            regionCode: string;
            regionName: string | null;
            edition: string;
            /** @example 2026-01-01 */
            validFrom: string;
            /** @description First day no longer in force */
            validTo: string | null;
            /** @description The value: any JSON */
            value: Record<string, never>;
            legalBasis: string;
            /** @enum {string} */
            confidence: "sourced" | "high" | "medium" | "low" | "assumed";
            confirmedBy: string | null;
            note: string | null;
            /** Format: date-time */
            recordedAt: string;
        };
        RuleParameterPageView: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["RuleParameterView"][];
        };
        RuleParameterBody: {
            /** @example sign-in.lock-out */
            key: string;
            /**
             * @description Region, six digits; 000000 = national
             * @example 000000
             */
            regionCode: string;
            /** @example 2026 */
            edition: string;
            /**
             * @description First day in force; tomorrow at the earliest
             * @example 2027-01-01
             */
            validFrom: string;
            /**
             * @description The value: any JSON; decimals as strings
             * @example {
             *       "failures": 5,
             *       "minutes": 15
             *     }
             */
            value: Record<string, never>;
            /** @example 医保发〔2026〕1号 第三条 */
            legalBasis: string;
            /** @enum {string} */
            confidence: "sourced" | "high" | "medium" | "low" | "assumed";
            /** @description Why it changes */
            note?: string;
        };
        CalendarDayView: {
            /** Format: date */
            day: string;
            /** @description True: a make-up working day; false: a holiday */
            working: boolean;
            name: string;
            legalBasis: string;
        };
        CalendarView: {
            /** @description Days that differ from Monday to Friday */
            items: components["schemas"]["CalendarDayView"][];
        };
        CalendarDayBody: {
            /**
             * Format: date
             * @example 2027-02-05
             */
            day: string;
            /** @description True: a make-up working day on a weekend; false: a holiday on a weekday */
            working: boolean;
            /** @example 春节 */
            name: string;
        };
        CalendarYearBody: {
            /** @example 国务院办公厅关于2027年部分节假日安排的通知 */
            legalBasis: string;
            /** @description Every coming day of the year that differs */
            days: components["schemas"]["CalendarDayBody"][];
        };
        CalendarYearView: {
            /** @example 2027 */
            year: number;
            /** @description Days of the year that differ, past ones too */
            days: number;
        };
        SignInBody: {
            /** @example jicai.jingban */
            username: string;
            password: string;
            /** @description Keep the session through twelve idle hours instead of thirty minutes */
            keep?: boolean;
        };
        SignInView: {
            /** @enum {string} */
            state: "signed-in" | "second-factor-required";
        };
        CodeBody: {
            /**
             * @description Six digits of the authenticator app, or a recovery code
             * @example 123456
             */
            code: string;
        };
        OrgRef: {
            /** Format: uuid */
            id: string;
            /** @example centre */
            kind: string;
            /** @example 示范省药品和医用耗材集中采购中心（示范） */
            name: string;
            /** @example 990000 */
            regionCode: string;
        };
        ActorView: {
            /** Format: uuid */
            accountId: string;
            /** @example jicai.jingban */
            username: string;
            /** @example 林启文 */
            displayName: string;
            org: components["schemas"]["OrgRef"];
            roles: string[];
            permissions: string[];
            /** @enum {string} */
            scope: "own" | "region" | "all";
            /** Format: date-time */
            secondFactorAt: string | null;
            /** @description True when a second factor is set up */
            totpEnrolled: boolean;
            /** @description True until the first password has been changed; nothing else is allowed before */
            mustChangePassword: boolean;
            /** @description Roles that do nothing until a second factor is set up */
            rolesAwaitingSecondFactor: string[];
        };
        PlatformRef: {
            /** @example 示范省药品和医用耗材招采管理系统 */
            name: string;
            /** @example 示范省 */
            region: string;
        };
        SessionView: {
            actor: components["schemas"]["ActorView"];
            /**
             * Format: date-time
             * @description The database clock
             */
            serverTime: string;
            /** @example 2 */
            unreadMessages: number;
            /** @example 3 */
            openTodos: number;
            demo: boolean;
            platform: components["schemas"]["PlatformRef"];
        };
        EndedView: {
            ended: boolean;
        };
        SessionItem: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            /** Format: date-time */
            expiresAt: string;
            ip: string | null;
            userAgent: string | null;
            /** @description True for the session of this request */
            current: boolean;
        };
        SessionPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["SessionItem"][];
        };
        IdView: {
            id: string;
        };
        ChangePasswordBody: {
            current: string;
            next: string;
        };
        ChangedView: {
            changed: boolean;
        };
        TotpView: {
            /** @description otpauth address for the QR code */
            uri: string;
            /** @description The seed as base32, for typing in */
            secret: string;
        };
        RecoveryCodesView: {
            /** @description Ten codes, each good once, shown only now */
            recoveryCodes: string[];
        };
        SignInItem: {
            id: string;
            /** Format: date-time */
            at: string;
            ip: string;
            userAgent: string | null;
            /** @enum {string} */
            method: "password" | "second-factor" | "external";
            /** @enum {string} */
            outcome: "succeeded" | "refused" | "locked";
        };
        SignInPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["SignInItem"][];
        };
        ApiKeyView: {
            /** @example Hk7mWq2ZpR4x */
            id: string;
            name: string;
            permissions: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            /** @enum {string} */
            state: "active" | "expired" | "revoked";
        };
        ApiKeyPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["ApiKeyView"][];
        };
        ApiKeyBody: {
            /** @example HIS 采购接口 */
            name: string;
            /** @description A part of what the owner may do; all of it when left out */
            permissions?: ("message.send" | "job.view" | "job.run" | "rule.view" | "rule.edit" | "import.history" | "audit.view" | "audit.export" | "audit.countersign" | "audit.permission-matrix" | "export.view" | "registration.review" | "organisation.view" | "organisation.edit" | "organisation.suspend" | "membership.manage" | "account.view" | "account.manage" | "account.unlock" | "role.grant" | "staff-role.grant" | "api-key.manage" | "commitment.view" | "commitment.submit" | "commitment.review" | "eligibility.view" | "restriction.manage" | "appointment.propose" | "appointment.answer" | "appointment.view" | "catalogue.view" | "catalogue.edit" | "catalogue.import" | "catalogue.export" | "round.view" | "round.import" | "round.simulate" | "round.draw" | "round.propose" | "round.publish" | "round.export" | "award.view" | "award.manage" | "award.confirm" | "award.object" | "award.volumes" | "award.volumes-adjust" | "award.areas" | "expert.manage" | "review.view" | "review.manage" | "review.confirm" | "review.score" | "agreement.view" | "agreement.manage" | "agreement.sign" | "agreement.choose" | "tender.view" | "tender.edit" | "tender.announce" | "tender.open" | "tender.bid" | "tender.offer" | "tender.verify" | "dossier.build" | "dossier.view" | "dossier.full" | "service.rate" | "service.follow" | "demand.view" | "demand.edit" | "demand.freeze" | "demand.export" | "demand.report" | "demand.review")[];
            /**
             * @description Days until it expires
             * @default 365
             */
            days: number;
        };
        MadeApiKeyView: {
            /** @example Hk7mWq2ZpR4x */
            id: string;
            name: string;
            permissions: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            /** @enum {string} */
            state: "active" | "expired" | "revoked";
            /** @description The key with its secret, shown only now: jck_<id>_<secret> */
            secret: string;
        };
        LicenceBody: {
            /** @example 药品经营许可证 */
            kind: string;
            /** @example 示BA9900001 */
            number: string;
            /**
             * Format: date
             * @description Last day it is valid
             */
            validTo?: string | null;
        };
        ShareholderBody: {
            /** @example 示范医药集团（示范） */
            name: string;
            /** @description 统一社会信用代码 */
            uscc?: string | null;
            /**
             * @description Share in per cent
             * @example 35
             */
            percent?: string | null;
        };
        OrganisationBody: {
            address?: string | null;
            legalRepresentative?: string | null;
            contactName?: string | null;
            contactPhone?: string | null;
            contactMail?: string | null;
            licences?: components["schemas"]["LicenceBody"][];
            shareholders?: components["schemas"]["ShareholderBody"][];
            /**
             * @description Kind of organisation (单位类型)
             * @enum {string}
             */
            kind: "centre" | "bureau" | "agency" | "supervision" | "hospital" | "private-hospital" | "village-clinic" | "pharmacy" | "manufacturer" | "distributor";
            /** @example 示范制药一公司（示范） */
            name: string;
            shortName?: string | null;
            /**
             * @description 统一社会信用代码
             * @example 91350100M000100Y43
             */
            uscc?: string | null;
            /**
             * @description 定点医药机构代码
             * @example H99010000001
             */
            designatedInstitutionCode?: string | null;
            /** @example 990100 */
            regionCode: string;
        };
        AdministratorBody: {
            /**
             * @description Small letters, digits, dot, hyphen, underscore
             * @example zhao.min
             */
            username: string;
            /** @example 赵敏 */
            displayName: string;
            phone?: string | null;
            mail?: string | null;
            password: string;
        };
        RegistrationBody: {
            organisation: components["schemas"]["OrganisationBody"];
            administrator: components["schemas"]["AdministratorBody"];
        };
        SlipView: {
            /** @example REG20261123000001 */
            number: string;
            /**
             * @description Keep it: the application is followed and corrected with it
             * @example K7QF-2MWX-9PTA
             */
            code: string;
        };
        SlipBody: {
            /** @example REG20261123000001 */
            number: string;
            /**
             * @description The one-time code of the last submission
             * @example K7QF-2MWX-9PTA
             */
            code: string;
        };
        RegistrationStatusView: {
            number: string;
            /** @enum {string} */
            state: "registered" | "under-review" | "returned" | "rejected" | "active" | "suspended";
            /** Format: date-time */
            submittedAt: string;
            /** @description What the reviewer said last */
            opinion: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            /** @description The application as last submitted, to be corrected */
            organisation: components["schemas"]["OrganisationBody"];
        };
        ResubmissionBody: {
            /** @example REG20261123000001 */
            number: string;
            /**
             * @description The one-time code of the last submission
             * @example K7QF-2MWX-9PTA
             */
            code: string;
            organisation: components["schemas"]["OrganisationBody"];
        };
        RegistrationRow: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: uuid */
            orgId: string;
            name: string;
            /** @enum {string} */
            kind: "centre" | "bureau" | "agency" | "supervision" | "hospital" | "private-hospital" | "village-clinic" | "pharmacy" | "manufacturer" | "distributor";
            uscc: string | null;
            regionName: string;
            state: string;
            /** Format: date-time */
            submittedAt: string;
            takenUpBy: string | null;
        };
        RegistrationPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["RegistrationRow"][];
        };
        LicenceView: {
            kind: string;
            number: string;
            /** Format: date */
            validTo: string | null;
        };
        ShareholderView: {
            name: string;
            uscc: string | null;
            /** @description Share in per cent */
            percent: string | null;
        };
        SuspensionView: {
            /** Format: uuid */
            id: string;
            reason: string;
            basis: string | null;
            suspendedBy: string;
            /** Format: date-time */
            suspendedAt: string;
            reinstatedBy: string | null;
            /** Format: date-time */
            reinstatedAt: string | null;
            reinstatementReason: string | null;
        };
        OrganisationView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "centre" | "bureau" | "agency" | "supervision" | "hospital" | "private-hospital" | "village-clinic" | "pharmacy" | "manufacturer" | "distributor";
            /** @example 示范市第一人民医院（示范） */
            name: string;
            shortName: string | null;
            uscc: string | null;
            designatedInstitutionCode: string | null;
            /** @example 990100 */
            regionCode: string;
            /** @example 示范市 */
            regionName: string;
            /** @enum {string} */
            state: "registered" | "under-review" | "active" | "returned" | "rejected" | "suspended";
            /** Format: date-time */
            registeredAt: string;
            /** @description True for a row that came with imported history */
            imported: boolean;
            address: string | null;
            legalRepresentative: string | null;
            contactName: string | null;
            contactPhone: string | null;
            contactMail: string | null;
            licences: components["schemas"]["LicenceView"][];
            shareholders: components["schemas"]["ShareholderView"][];
            /** @description False when contacts and licences are outside the scope of the reader */
            detailVisible: boolean;
            /** Format: date-time */
            admittedAt: string | null;
            /** @description Row or page of the source of an imported organisation */
            sourceRef: string | null;
            importSource: string | null;
            /** Format: uuid */
            approvalId: string | null;
            suspensions: components["schemas"]["SuspensionView"][];
            /** @description Send it back as If-Match when editing */
            version: number;
        };
        RegistrationView: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: uuid */
            orgId: string;
            name: string;
            /** @enum {string} */
            kind: "centre" | "bureau" | "agency" | "supervision" | "hospital" | "private-hospital" | "village-clinic" | "pharmacy" | "manufacturer" | "distributor";
            uscc: string | null;
            regionName: string;
            state: string;
            /** Format: date-time */
            submittedAt: string;
            takenUpBy: string | null;
            administrator: string;
            administratorUsername: string;
            /** Format: uuid */
            approvalId: string | null;
            organisation: components["schemas"]["OrganisationView"];
        };
        StandingView: {
            /** Format: uuid */
            id: string;
            state: string;
        };
        DecisionBody: {
            /** @enum {string} */
            decision: "approve" | "return" | "reject";
            /** @description Needed when returning or rejecting */
            opinion?: string | null;
        };
        OrganisationRow: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "centre" | "bureau" | "agency" | "supervision" | "hospital" | "private-hospital" | "village-clinic" | "pharmacy" | "manufacturer" | "distributor";
            /** @example 示范市第一人民医院（示范） */
            name: string;
            shortName: string | null;
            uscc: string | null;
            designatedInstitutionCode: string | null;
            /** @example 990100 */
            regionCode: string;
            /** @example 示范市 */
            regionName: string;
            /** @enum {string} */
            state: "registered" | "under-review" | "active" | "returned" | "rejected" | "suspended";
            /** Format: date-time */
            registeredAt: string;
            /** @description True for a row that came with imported history */
            imported: boolean;
        };
        OrganisationPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["OrganisationRow"][];
        };
        EditOrganisationBody: {
            address?: string | null;
            legalRepresentative?: string | null;
            contactName?: string | null;
            contactPhone?: string | null;
            contactMail?: string | null;
            licences?: components["schemas"]["LicenceBody"][];
            shareholders?: components["schemas"]["ShareholderBody"][];
            name: string;
            shortName?: string | null;
        };
        VersionView: {
            /** Format: uuid */
            id: string;
            version: number;
        };
        SuspendBody: {
            /** @example 许可证到期未换证 */
            reason: string;
            /** @description Document or rule it rests on */
            basis?: string | null;
        };
        ReasonBody: {
            reason: string;
        };
        MembershipView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            centreOrgId: string;
            centreName: string;
            /** Format: uuid */
            memberOrgId: string;
            memberName: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string | null;
        };
        MembershipPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["MembershipView"][];
        };
        MemberBody: {
            /**
             * Format: uuid
             * @description The village clinic
             */
            memberOrgId: string;
            /**
             * Format: date
             * @description First day
             * @example 2026-01-01
             */
            from: string;
            /**
             * Format: date
             * @description Day after the last, or none
             */
            to?: string | null;
        };
        EndMembershipBody: {
            /**
             * Format: date
             * @description Day from which the centre no longer acts for the clinic
             * @example 2026-01-01
             */
            on: string;
        };
        AccountRow: {
            /** Format: uuid */
            id: string;
            /** @example zhao.min */
            username: string;
            /** @example 赵敏 */
            displayName: string;
            phone: string | null;
            mail: string | null;
            /** @enum {string} */
            state: "pending" | "active" | "disabled";
            /** Format: uuid */
            orgId: string;
            orgName: string;
            orgKind: string;
            /** @description Roles held now */
            roles: string[];
            /** Format: date-time */
            lockedUntil: string | null;
            /** Format: date-time */
            lastSignInAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description Send it back as If-Match when editing */
            version: number;
        };
        AccountPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["AccountRow"][];
        };
        GrantView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "system-admin" | "security-admin" | "audit-admin" | "auditor" | "procurement-officer" | "procurement-reviewer" | "opening-officer" | "supervisor" | "bureau-officer" | "fund-clerk" | "institution-admin" | "institution-purchaser" | "expert" | "company-admin" | "company-trader" | "distributor-trader" | "signatory";
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string | null;
            grantedBy: string | null;
            reason: string | null;
            endReason: string | null;
        };
        AccountView: {
            /** Format: uuid */
            id: string;
            /** @example zhao.min */
            username: string;
            /** @example 赵敏 */
            displayName: string;
            phone: string | null;
            mail: string | null;
            /** @enum {string} */
            state: "pending" | "active" | "disabled";
            /** Format: uuid */
            orgId: string;
            orgName: string;
            orgKind: string;
            /** @description Roles held now */
            roles: string[];
            /** Format: date-time */
            lockedUntil: string | null;
            /** Format: date-time */
            lastSignInAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description Send it back as If-Match when editing */
            version: number;
            /** @description Every grant, ended ones too */
            grants: components["schemas"]["GrantView"][];
            /** @description Subject at the external identity service */
            externalSubject: string | null;
        };
        NewAccountBody: {
            /**
             * Format: uuid
             * @description Organisation of the person
             */
            orgId: string;
            /** @example zhao.min */
            username: string;
            /** @example 赵敏 */
            displayName: string;
            phone?: string | null;
            mail?: string | null;
            /** @description To be changed at the first sign-in */
            initialPassword: string;
        };
        MadeAccountView: {
            /** Format: uuid */
            id: string;
            username: string;
        };
        EditAccountBody: {
            displayName: string;
            phone?: string | null;
            mail?: string | null;
        };
        PasswordBody: {
            password: string;
        };
        LinkBody: {
            /** @description Subject (sub) that the identity service knows the person by */
            subject: string;
        };
        LinkView: {
            /** Format: uuid */
            accountId: string;
            subject: string;
        };
        RoleView: {
            /** @enum {string} */
            key: "system-admin" | "security-admin" | "audit-admin" | "auditor" | "procurement-officer" | "procurement-reviewer" | "opening-officer" | "supervisor" | "bureau-officer" | "fund-clerk" | "institution-admin" | "institution-purchaser" | "expert" | "company-admin" | "company-trader" | "distributor-trader" | "signatory";
            zh: string;
            en: string;
            /** @enum {string} */
            scope: "own" | "region" | "all";
            orgKinds: string[];
            secondFactor: boolean;
            permissions: string[];
        };
        GrantBody: {
            /** @enum {string} */
            role: "system-admin" | "security-admin" | "audit-admin" | "auditor" | "procurement-officer" | "procurement-reviewer" | "opening-officer" | "supervisor" | "bureau-officer" | "fund-clerk" | "institution-admin" | "institution-purchaser" | "expert" | "company-admin" | "company-trader" | "distributor-trader" | "signatory";
            reason?: string | null;
        };
        RoleDeedView: {
            /** Format: uuid */
            accountId: string;
            /** @enum {string} */
            role: "system-admin" | "security-admin" | "audit-admin" | "auditor" | "procurement-officer" | "procurement-reviewer" | "opening-officer" | "supervisor" | "bureau-officer" | "fund-clerk" | "institution-admin" | "institution-purchaser" | "expert" | "company-admin" | "company-trader" | "distributor-trader" | "signatory";
        };
        RevokeBody: {
            /** @enum {string} */
            role: "system-admin" | "security-admin" | "audit-admin" | "auditor" | "procurement-officer" | "procurement-reviewer" | "opening-officer" | "supervisor" | "bureau-officer" | "fund-clerk" | "institution-admin" | "institution-purchaser" | "expert" | "company-admin" | "company-trader" | "distributor-trader" | "signatory";
            reason: string;
        };
        MatrixRow: {
            /** Format: uuid */
            grantId: string;
            /** Format: uuid */
            accountId: string;
            username: string;
            displayName: string;
            orgName: string;
            orgKind: string;
            /** @enum {string} */
            role: "system-admin" | "security-admin" | "audit-admin" | "auditor" | "procurement-officer" | "procurement-reviewer" | "opening-officer" | "supervisor" | "bureau-officer" | "fund-clerk" | "institution-admin" | "institution-purchaser" | "expert" | "company-admin" | "company-trader" | "distributor-trader" | "signatory";
            roleZh: string;
            roleEn: string;
            /** @enum {string} */
            scope: "own" | "region" | "all";
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string | null;
            grantedBy: string | null;
            /** @description What the role allowed on that day */
            permissions: string[];
        };
        MatrixPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["MatrixRow"][];
        };
        MadeLetterView: {
            /** Format: uuid */
            id: string;
            edition: string;
            state: string;
            sha256: string;
        };
        LetterView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            orgId: string;
            orgName: string;
            /**
             * @description Edition of the credit rules it commits to
             * @example 2025
             */
            edition: string;
            fileName: string;
            mediaType: string;
            /** @description Digest of the file */
            sha256: string;
            bytes: number;
            /** @enum {string} */
            state: "submitted" | "approved" | "returned" | "superseded";
            submittedBy: string;
            /** Format: date-time */
            submittedAt: string;
            /** Format: date-time */
            decidedAt: string | null;
            /** Format: uuid */
            approvalId: string;
        };
        LetterPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["LetterView"][];
        };
        LetterDecisionBody: {
            /** @enum {string} */
            decision: "approve" | "return";
            opinion?: string | null;
        };
        RestrictionRow: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            orgId: string;
            orgName: string;
            /** Format: uuid */
            productId: string | null;
            regionCode: string | null;
            regionName: string | null;
            /** @enum {string} */
            level: "medium" | "severe" | "extreme";
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
            reason: string;
            basis: string;
            /** @enum {string} */
            state: "proposed" | "in-force" | "refused" | "lifted";
            /** Format: uuid */
            approvalId: string;
            proposedBy: string;
            /** @description True when the reader proposed it and so cannot confirm it */
            proposedByMe: boolean;
            /** Format: date-time */
            proposedAt: string;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            liftedBy: string | null;
            /** Format: date-time */
            liftedAt: string | null;
            liftReason: string | null;
        };
        RestrictionPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["RestrictionRow"][];
        };
        RestrictionBody: {
            /**
             * Format: uuid
             * @description Organisation to restrict
             */
            orgId: string;
            /**
             * Format: uuid
             * @description One product, or none for all
             */
            productId?: string | null;
            /** @description Region it holds in, or none for everywhere */
            regionCode?: string | null;
            /**
             * @description medium warns, severe bars the products named, extreme bars everything
             * @enum {string}
             */
            level: "medium" | "severe" | "extreme";
            /**
             * Format: date
             * @description First day
             * @example 2026-01-01
             */
            validFrom: string;
            /**
             * Format: date
             * @description Last day, or none
             */
            validTo?: string | null;
            reason: string;
            /** @example 医药价格和招采信用评价 严重失信 */
            basis: string;
        };
        RestrictionDecisionBody: {
            /** @enum {string} */
            decision: "confirm" | "refuse";
            /** @description Needed when refusing */
            opinion?: string | null;
        };
        EligibilityReasonView: {
            /** @example commitment-missing */
            code: string;
            text: string;
            /** @description Record it rests on */
            sourceId: string | null;
        };
        EligibilityView: {
            eligible: boolean;
            reasons: components["schemas"]["EligibilityReasonView"][];
        };
        AppointmentRow: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            mahOrgId: string;
            mahName: string;
            /** Format: uuid */
            distributorOrgId: string;
            distributorName: string;
            /**
             * Format: uuid
             * @description null = every product of the manufacturer
             */
            productId: string | null;
            regionCode: string;
            regionName: string;
            isPrimary: boolean;
            /** @enum {string} */
            state: "proposed" | "accepted" | "refused" | "withdrawn" | "active" | "ended";
            /** Format: date */
            effectiveFrom: string;
            /** Format: date-time */
            proposedAt: string;
            /** Format: date-time */
            answeredAt: string | null;
            answerReason: string | null;
            /** Format: date-time */
            endedAt: string | null;
            endReason: string | null;
        };
        AppointmentPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["AppointmentRow"][];
        };
        AppointmentBody: {
            /**
             * Format: uuid
             * @description The distributor
             */
            distributorOrgId: string;
            /**
             * Format: uuid
             * @description One product, or none for all of the manufacturer
             */
            productId?: string | null;
            regionCode: string;
            /** @description The one primary distributor of these products in the region (主配送) */
            isPrimary: boolean;
            /**
             * Format: date
             * @description First day of delivery
             * @example 2026-01-01
             */
            effectiveFrom: string;
        };
        AnswerBody: {
            /** @enum {string} */
            answer: "accept" | "refuse";
            /** @description Needed when refusing */
            reason?: string | null;
        };
        EntryView: {
            /** @example 1042 */
            id: string;
            /** Format: date-time */
            at: string;
            /**
             * @example organisation.suspended
             * @enum {string}
             */
            act: "session.opened" | "session.ended" | "sign-in.refused" | "second-factor.begun" | "second-factor.set-up" | "second-factor.confirmed" | "second-factor.reset" | "password.changed" | "password.reset" | "api-key.created" | "api-key.revoked" | "external-identity.linked" | "account.created" | "account.entered" | "account.edited" | "account.enabled" | "account.disabled" | "account.unlocked" | "role.granted" | "role.revoked" | "registration.submitted" | "registration.taken-up" | "registration.approved" | "registration.returned" | "registration.rejected" | "registration.resubmitted" | "organisation.entered" | "organisation.edited" | "organisation.suspended" | "organisation.reinstated" | "organisations.imported" | "membership.added" | "membership.ended" | "memberships.imported" | "commitment-letter.submitted" | "commitment-letter.approved" | "commitment-letter.returned" | "commitment-letter.superseded" | "restriction.proposed" | "restriction.in-force" | "restriction.refused" | "restriction.lifted" | "appointment.proposed" | "appointment.accepted" | "appointment.refused" | "appointment.withdrawn" | "appointment.activated" | "appointment.ended" | "catalogue.import-checked" | "catalogue.import-discarded" | "catalogue.imported" | "catalogue.product-added" | "catalogue.product-changed" | "round.imported" | "round.evaluated" | "round.evaluated-anew" | "round.simulated" | "round.publication-proposed" | "round.publication-returned" | "round.published" | "round.published-as-history" | "round.withdrawn" | "tender.drafted" | "tender.edited" | "tender.package-replaced" | "tender.officers-named" | "tender.key-enrolled" | "tender.ceremony-signed" | "tender.ceremony-completed" | "tender.key-rehearsed" | "tender.key-lost" | "tender.key-recovered" | "tender.quorum-loss-put-forward" | "tender.quorum-loss-returned" | "tender.put-forward" | "tender.returned" | "tender.announced" | "tender.proposal-withdrawn" | "tender.void" | "tender.document-added" | "tender.document-dropped" | "tender.amendment-drafted" | "tender.amendment-edited" | "tender.amendment-put-forward" | "tender.amendment-withdrawn" | "tender.amendment-returned" | "tender.amendment-discarded" | "tender.amended" | "tender.question-asked" | "tender.question-answered" | "tender.answers-published" | "tender.eligibility-stage-chosen" | "tender.relations-declared" | "tender.relation-decided" | "tender.relation-decision-withdrawn" | "tender.entries-decided" | "tender.refusal-objected" | "tender.refusal-objection-answered" | "tender.list-put-forward" | "tender.list-withdrawn" | "tender.list-returned" | "tender.list-frozen" | "tender.bid-submitted" | "tender.bid-withdrawn" | "tender.closed" | "tender.outage-extended" | "tender.outage-not-extended" | "tender.qualification-closed" | "tender.shares-given" | "tender.opened" | "tender.qualification-opened" | "tender.second-quotes-closed" | "tender.second-quotes-opened" | "tender.offers-issued" | "tender.offer-answered" | "tender.offers-evaluated" | "award.publicity-opened" | "award.objection-filed" | "award.objection-answered" | "award.objection-returned" | "award.objection-upheld" | "award.objection-rejected" | "award.objection-withdrawn" | "award.proposed" | "award.returned" | "award.confirmed" | "award.withdrawal-proposed" | "award.withdrawal-returned" | "award.withdrawn" | "award.adjustment-filed" | "award.adjustment-proposed" | "award.adjustment-refused" | "award.adjustment-withdrawn" | "award.adjustment-confirmed" | "award.areas-opened" | "award.areas-filed" | "award.areas-proposed" | "award.areas-returned" | "award.areas-confirmed" | "award.areas-voided" | "expert.added" | "expert.changed" | "expert.suspended" | "expert.reinstated" | "experts.imported" | "review.drafted" | "review.edited" | "review.prepared" | "review.drawn" | "review.invited" | "review.accepted" | "review.recused" | "review.lapsed" | "review.excluded" | "review.scores-saved" | "review.signed-off" | "review.freeze-proposed" | "review.freeze-returned" | "review.frozen" | "review.void" | "agreement.drawn-up" | "agreement.sent-out" | "agreement.recalled" | "agreement.signed" | "agreement.declined" | "agreement.lapsed" | "agreement.ended" | "agreement.distributor-chosen" | "agreement.parties-reminded" | "dossier.requested" | "dossier.built" | "dossier.failed" | "service.rated" | "service.contacted" | "service.settled" | "demand.drafted" | "demand.edited" | "demand.products-set" | "demand.institutions-asked" | "demand.institution-joined" | "demand.institution-left-out" | "demand.institution-asked-again" | "demand.begun" | "demand.void" | "demand.report-reopened" | "demand.report-filled-in" | "demand.report-submitted" | "demand.report-withdrawn" | "demand.report-passed" | "demand.report-accepted" | "demand.report-returned" | "demand.line-corrected" | "demand.import-checked" | "demand.imported" | "demand.taken-over" | "demand.frozen" | "demand.amended" | "alliance.key-registered" | "alliance.key-confirmed" | "alliance.key-retired" | "alliance.members-set" | "alliance.demand-received" | "alliance.demand-joined" | "alliance.results-issued" | "alliance.result-received" | "renewal.prepared" | "audit.witness-registered" | "audit.witness-withdrawn" | "audit.counter-signed" | "audit.divergence-reported" | "export.made" | "message.read" | "rule.version-added" | "calendar.year-set" | "job.started-by-hand" | "job.fell-silent" | "job.recovered" | "platform.outage-noted" | "database.restored";
            /** @example organisation:0199… */
            stream: string;
            subjectKind: string | null;
            subjectId: string | null;
            actorId: string | null;
            actorName: string | null;
            /**
             * @description person, public (not signed in) or system
             * @enum {string|null}
             */
            actorKind: "person" | "public" | "system" | null;
            /** @description Account with which someone who had not signed in came */
            actorClaimed: string | null;
            actorOrg: string | null;
            reason: string | null;
            /** @description True once a signed checkpoint covers it */
            sealed: boolean;
        };
        EntryPageView: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["EntryView"][];
        };
        CheckpointView: {
            /** @example 420 */
            n: number;
            /**
             * @description Entries in the log up to here
             * @example 18230
             */
            size: number;
            /** @description Merkle root, hex */
            root: string;
            /** Format: date-time */
            at: string;
            /** @description Signing key */
            keyId: string;
            /** @description Ed25519 signature, base64 */
            signature: string;
        };
        InclusionView: {
            /**
             * Format: uuid
             * @description Identity of the log
             */
            log: string;
            /** @enum {string} */
            hash: "sha256" | "sm3";
            checkpoint: components["schemas"]["CheckpointView"];
            /** @description Position of the entry, counted from 0 */
            index: number;
            /** @description Audit path, leaf side first, hex */
            proof: string[];
        };
        EntryDetailView: {
            /** @example 1042 */
            id: string;
            /** Format: date-time */
            at: string;
            /**
             * @example organisation.suspended
             * @enum {string}
             */
            act: "session.opened" | "session.ended" | "sign-in.refused" | "second-factor.begun" | "second-factor.set-up" | "second-factor.confirmed" | "second-factor.reset" | "password.changed" | "password.reset" | "api-key.created" | "api-key.revoked" | "external-identity.linked" | "account.created" | "account.entered" | "account.edited" | "account.enabled" | "account.disabled" | "account.unlocked" | "role.granted" | "role.revoked" | "registration.submitted" | "registration.taken-up" | "registration.approved" | "registration.returned" | "registration.rejected" | "registration.resubmitted" | "organisation.entered" | "organisation.edited" | "organisation.suspended" | "organisation.reinstated" | "organisations.imported" | "membership.added" | "membership.ended" | "memberships.imported" | "commitment-letter.submitted" | "commitment-letter.approved" | "commitment-letter.returned" | "commitment-letter.superseded" | "restriction.proposed" | "restriction.in-force" | "restriction.refused" | "restriction.lifted" | "appointment.proposed" | "appointment.accepted" | "appointment.refused" | "appointment.withdrawn" | "appointment.activated" | "appointment.ended" | "catalogue.import-checked" | "catalogue.import-discarded" | "catalogue.imported" | "catalogue.product-added" | "catalogue.product-changed" | "round.imported" | "round.evaluated" | "round.evaluated-anew" | "round.simulated" | "round.publication-proposed" | "round.publication-returned" | "round.published" | "round.published-as-history" | "round.withdrawn" | "tender.drafted" | "tender.edited" | "tender.package-replaced" | "tender.officers-named" | "tender.key-enrolled" | "tender.ceremony-signed" | "tender.ceremony-completed" | "tender.key-rehearsed" | "tender.key-lost" | "tender.key-recovered" | "tender.quorum-loss-put-forward" | "tender.quorum-loss-returned" | "tender.put-forward" | "tender.returned" | "tender.announced" | "tender.proposal-withdrawn" | "tender.void" | "tender.document-added" | "tender.document-dropped" | "tender.amendment-drafted" | "tender.amendment-edited" | "tender.amendment-put-forward" | "tender.amendment-withdrawn" | "tender.amendment-returned" | "tender.amendment-discarded" | "tender.amended" | "tender.question-asked" | "tender.question-answered" | "tender.answers-published" | "tender.eligibility-stage-chosen" | "tender.relations-declared" | "tender.relation-decided" | "tender.relation-decision-withdrawn" | "tender.entries-decided" | "tender.refusal-objected" | "tender.refusal-objection-answered" | "tender.list-put-forward" | "tender.list-withdrawn" | "tender.list-returned" | "tender.list-frozen" | "tender.bid-submitted" | "tender.bid-withdrawn" | "tender.closed" | "tender.outage-extended" | "tender.outage-not-extended" | "tender.qualification-closed" | "tender.shares-given" | "tender.opened" | "tender.qualification-opened" | "tender.second-quotes-closed" | "tender.second-quotes-opened" | "tender.offers-issued" | "tender.offer-answered" | "tender.offers-evaluated" | "award.publicity-opened" | "award.objection-filed" | "award.objection-answered" | "award.objection-returned" | "award.objection-upheld" | "award.objection-rejected" | "award.objection-withdrawn" | "award.proposed" | "award.returned" | "award.confirmed" | "award.withdrawal-proposed" | "award.withdrawal-returned" | "award.withdrawn" | "award.adjustment-filed" | "award.adjustment-proposed" | "award.adjustment-refused" | "award.adjustment-withdrawn" | "award.adjustment-confirmed" | "award.areas-opened" | "award.areas-filed" | "award.areas-proposed" | "award.areas-returned" | "award.areas-confirmed" | "award.areas-voided" | "expert.added" | "expert.changed" | "expert.suspended" | "expert.reinstated" | "experts.imported" | "review.drafted" | "review.edited" | "review.prepared" | "review.drawn" | "review.invited" | "review.accepted" | "review.recused" | "review.lapsed" | "review.excluded" | "review.scores-saved" | "review.signed-off" | "review.freeze-proposed" | "review.freeze-returned" | "review.frozen" | "review.void" | "agreement.drawn-up" | "agreement.sent-out" | "agreement.recalled" | "agreement.signed" | "agreement.declined" | "agreement.lapsed" | "agreement.ended" | "agreement.distributor-chosen" | "agreement.parties-reminded" | "dossier.requested" | "dossier.built" | "dossier.failed" | "service.rated" | "service.contacted" | "service.settled" | "demand.drafted" | "demand.edited" | "demand.products-set" | "demand.institutions-asked" | "demand.institution-joined" | "demand.institution-left-out" | "demand.institution-asked-again" | "demand.begun" | "demand.void" | "demand.report-reopened" | "demand.report-filled-in" | "demand.report-submitted" | "demand.report-withdrawn" | "demand.report-passed" | "demand.report-accepted" | "demand.report-returned" | "demand.line-corrected" | "demand.import-checked" | "demand.imported" | "demand.taken-over" | "demand.frozen" | "demand.amended" | "alliance.key-registered" | "alliance.key-confirmed" | "alliance.key-retired" | "alliance.members-set" | "alliance.demand-received" | "alliance.demand-joined" | "alliance.results-issued" | "alliance.result-received" | "renewal.prepared" | "audit.witness-registered" | "audit.witness-withdrawn" | "audit.counter-signed" | "audit.divergence-reported" | "export.made" | "message.read" | "rule.version-added" | "calendar.year-set" | "job.started-by-hand" | "job.fell-silent" | "job.recovered" | "platform.outage-noted" | "database.restored";
            /** @example organisation:0199… */
            stream: string;
            subjectKind: string | null;
            subjectId: string | null;
            actorId: string | null;
            actorName: string | null;
            /**
             * @description person, public (not signed in) or system
             * @enum {string|null}
             */
            actorKind: "person" | "public" | "system" | null;
            /** @description Account with which someone who had not signed in came */
            actorClaimed: string | null;
            actorOrg: string | null;
            reason: string | null;
            /** @description True once a signed checkpoint covers it */
            sealed: boolean;
            /** @description The exact bytes that are sealed */
            body: string;
            /** @description The same as JSON */
            content: {
                [key: string]: unknown;
            };
            /** @description Leaf hash as the database computed it (SHA-256), hex */
            leaf: string;
            inclusion: components["schemas"]["InclusionView"] | null;
        };
        WitnessedCheckpointView: {
            /** @example 420 */
            n: number;
            /**
             * @description Entries in the log up to here
             * @example 18230
             */
            size: number;
            /** @description Merkle root, hex */
            root: string;
            /** Format: date-time */
            at: string;
            /** @description Signing key */
            keyId: string;
            /** @description Ed25519 signature, base64 */
            signature: string;
            /** @description Entries this checkpoint added */
            added: number;
            /** @description Counter-signatures with the same root */
            agreeing: number;
            /** @description Counter-signatures with another root: two versions of the log exist */
            differing: number;
            /** @description True when this or a later checkpoint is counter-signed with the same root */
            covered: boolean;
        };
        CheckpointPageView: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["WitnessedCheckpointView"][];
        };
        SigningKeyView: {
            id: string;
            /** @description Ed25519 public key, base64 SPKI */
            publicKey: string;
            firstCheckpoint: number;
        };
        PublishedHeadView: {
            /** @example 2026-11-23 */
            day: string;
            n: number;
            size: number;
            /** @description Merkle root, hex */
            root: string;
            /** Format: date-time */
            publishedAt: string;
            /** @description Second parties whose signature covers it */
            counterSignatures: number;
        };
        PublicHeadsView: {
            /** Format: uuid */
            log: string;
            /** @enum {string} */
            hash: "sha256" | "sm3";
            /** @description The newest checkpoint of all */
            latest: components["schemas"]["CheckpointView"] | null;
            keys: components["schemas"]["SigningKeyView"][];
            /** @description One head a day, newest first */
            items: components["schemas"]["PublishedHeadView"][];
        };
        WitnessView: {
            /** Format: uuid */
            id: string;
            accountName: string;
            orgName: string | null;
            keyId: string;
            publicKey: string;
            /** Format: date-time */
            registeredAt: string;
            /** Format: date-time */
            withdrawnAt: string | null;
            /** @description True when it is one of the reader */
            mine: boolean;
            /** @description Newest checkpoint it signed; 0 before the first */
            lastSigned: number;
        };
        WitnessListView: {
            items: components["schemas"]["WitnessView"][];
        };
        WitnessBody: {
            /** @description Ed25519 public key, base64 SPKI, as `jicai audit keygen` prints it */
            publicKey: string;
        };
        RegisteredWitnessView: {
            /** Format: uuid */
            id: string;
            /** @example 0f1e2d3c4b5a6978 */
            keyId: string;
        };
        WithdrawnWitnessView: {
            /** Format: uuid */
            id: string;
        };
        CounterSignatureBody: {
            /** @example 420 */
            n: number;
            /** @example 18230 */
            size: number;
            /** @description Merkle root, hex */
            root: string;
            /** @description The registered public key, base64 SPKI */
            publicKey: string;
            /** @description Ed25519 signature, base64 */
            signature: string;
        };
        CounterSignedView: {
            n: number;
            /** @description False when the stored root is another one */
            agrees: boolean;
        };
        ProductLineView: {
            /**
             * @description 类别
             * @enum {string}
             */
            kind: "western" | "chinese" | "decoction" | "consumable";
            /**
             * @description 通用名
             * @example 阿卡波糖
             */
            genericName: string;
            /**
             * @description 带量类别
             * @enum {string}
             */
            volumeClass: "general" | "special";
            /** @example A10BF01 */
            atc: string | null;
            /** @description 商品名、产品名称 */
            productName: string | null;
            /**
             * @description 剂型
             * @example 片剂
             */
            dosageForm: string | null;
            /**
             * @description 规格
             * @example 50mg
             */
            strength: string | null;
            /**
             * @description 上市许可持有人、注册人
             * @example 示范制药有限公司
             */
            holderName: string;
            /** @description 持有人统一社会信用代码 */
            holderUscc: string | null;
            /** @description 生产企业 */
            manufacturerName: string | null;
            /**
             * @description 批准文号、注册证号
             * @example 国药准字H20123456
             */
            approvalNo: string | null;
            /**
             * @description 批准日期
             * @example 2021-06-01
             */
            approvedOn: string | null;
            /**
             * @description 有效期至
             * @example 2031-05-31
             */
            approvalExpiresOn: string | null;
            /** @description 撤销日期 */
            withdrawnOn: string | null;
            /**
             * @description 管理类别
             * @enum {string|null}
             */
            deviceClass: "I" | "II" | "III" | null;
            /** @description 高值医用耗材 */
            highValue: boolean;
            id: string;
            /**
             * @description State today, from its dates
             * @enum {string}
             */
            state: "active" | "expiring" | "expired" | "withdrawn";
            /** @example 1 */
            version: number;
            /** @example 2 */
            packCount: number;
            /** @description Code of the first pack */
            code: string | null;
            packText: string | null;
        };
        ProductsPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["ProductLineView"][];
        };
        PackView: {
            /**
             * @description 医保编码
             * @example XA10BFA065A001010100098
             */
            code: string;
            /**
             * @description 编码体系
             * @example drug-western
             */
            codeSystem: string;
            /** @description 27 位耗材编码的前 20 位 */
            parentCode: string | null;
            /** @description 规格型号 */
            model: string | null;
            /**
             * @description 最小计价单位
             * @example 片
             */
            baseUnit: string;
            /** @example 盒 */
            packUnit: string | null;
            /**
             * @description 包装数量
             * @example 30
             */
            unitsPerPack: string;
            /**
             * @description 转换比
             * @example 30
             */
            conversionFactor: string;
            /** @example 50mg×15片×2板/盒 */
            packText: string | null;
            /** @example 铝塑泡罩 */
            packMaterial: string | null;
            /** @description 药品本位码 */
            standardCode: string | null;
            udiDi: string | null;
            /** @description 药品标识码（追溯码前 7 位） */
            tracePrefix: string | null;
            id: string;
        };
        ProductDetailView: {
            /**
             * @description 类别
             * @enum {string}
             */
            kind: "western" | "chinese" | "decoction" | "consumable";
            /**
             * @description 通用名
             * @example 阿卡波糖
             */
            genericName: string;
            /**
             * @description 带量类别
             * @enum {string}
             */
            volumeClass: "general" | "special";
            /** @example A10BF01 */
            atc: string | null;
            /** @description 商品名、产品名称 */
            productName: string | null;
            /**
             * @description 剂型
             * @example 片剂
             */
            dosageForm: string | null;
            /**
             * @description 规格
             * @example 50mg
             */
            strength: string | null;
            /**
             * @description 上市许可持有人、注册人
             * @example 示范制药有限公司
             */
            holderName: string;
            /** @description 持有人统一社会信用代码 */
            holderUscc: string | null;
            /** @description 生产企业 */
            manufacturerName: string | null;
            /**
             * @description 批准文号、注册证号
             * @example 国药准字H20123456
             */
            approvalNo: string | null;
            /**
             * @description 批准日期
             * @example 2021-06-01
             */
            approvedOn: string | null;
            /**
             * @description 有效期至
             * @example 2031-05-31
             */
            approvalExpiresOn: string | null;
            /** @description 撤销日期 */
            withdrawnOn: string | null;
            /**
             * @description 管理类别
             * @enum {string|null}
             */
            deviceClass: "I" | "II" | "III" | null;
            /** @description 高值医用耗材 */
            highValue: boolean;
            id: string;
            /** @enum {string} */
            state: "active" | "expiring" | "expired" | "withdrawn";
            /**
             * @description Send it back in If-Match when editing
             * @example 1
             */
            version: number;
            genericId: string;
            /**
             * @description How it came in
             * @enum {string}
             */
            source: "entry" | "import" | "history";
            /** @description Import that last changed it */
            batchId: string | null;
            /** @example 2026-11-20T03:05:16.000Z */
            recordedAt: string;
            /** @example 2026-11-20T03:05:16.000Z */
            changedAt: string;
            changedByName: string;
            packs: components["schemas"]["PackView"][];
        };
        PackDataView: {
            /**
             * @description 医保编码
             * @example XA10BFA065A001010100098
             */
            code: string;
            /**
             * @description 编码体系
             * @example drug-western
             */
            codeSystem: string;
            /** @description 27 位耗材编码的前 20 位 */
            parentCode: string | null;
            /** @description 规格型号 */
            model: string | null;
            /**
             * @description 最小计价单位
             * @example 片
             */
            baseUnit: string;
            /** @example 盒 */
            packUnit: string | null;
            /**
             * @description 包装数量
             * @example 30
             */
            unitsPerPack: string;
            /**
             * @description 转换比
             * @example 30
             */
            conversionFactor: string;
            /** @example 50mg×15片×2板/盒 */
            packText: string | null;
            /** @example 铝塑泡罩 */
            packMaterial: string | null;
            /** @description 药品本位码 */
            standardCode: string | null;
            udiDi: string | null;
            /** @description 药品标识码（追溯码前 7 位） */
            tracePrefix: string | null;
        };
        ProductDocumentView: {
            /**
             * @description 类别
             * @enum {string}
             */
            kind: "western" | "chinese" | "decoction" | "consumable";
            /**
             * @description 通用名
             * @example 阿卡波糖
             */
            genericName: string;
            /**
             * @description 带量类别
             * @enum {string}
             */
            volumeClass: "general" | "special";
            /** @example A10BF01 */
            atc: string | null;
            /** @description 商品名、产品名称 */
            productName: string | null;
            /**
             * @description 剂型
             * @example 片剂
             */
            dosageForm: string | null;
            /**
             * @description 规格
             * @example 50mg
             */
            strength: string | null;
            /**
             * @description 上市许可持有人、注册人
             * @example 示范制药有限公司
             */
            holderName: string;
            /** @description 持有人统一社会信用代码 */
            holderUscc: string | null;
            /** @description 生产企业 */
            manufacturerName: string | null;
            /**
             * @description 批准文号、注册证号
             * @example 国药准字H20123456
             */
            approvalNo: string | null;
            /**
             * @description 批准日期
             * @example 2021-06-01
             */
            approvedOn: string | null;
            /**
             * @description 有效期至
             * @example 2031-05-31
             */
            approvalExpiresOn: string | null;
            /** @description 撤销日期 */
            withdrawnOn: string | null;
            /**
             * @description 管理类别
             * @enum {string|null}
             */
            deviceClass: "I" | "II" | "III" | null;
            /** @description 高值医用耗材 */
            highValue: boolean;
            packs: components["schemas"]["PackDataView"][];
        };
        ProductVersionView: {
            /** @example 2 */
            version: number;
            /** @example 2026-11-20T03:05:16.000Z */
            changedAt: string;
            changedByName: string;
            batchId: string | null;
            document: components["schemas"]["ProductDocumentView"];
        };
        PackBody: {
            /** @description 医保编码 */
            code: string;
            /** @description 规格型号（耗材） */
            model?: string;
            /** @description 最小计价单位 */
            baseUnit: string;
            /** @description 包装单位 */
            packUnit?: string;
            /** @description 包装数量，正整数 */
            unitsPerPack: string;
            /** @description 转换比；空则等于包装数量 */
            conversionFactor?: string;
            /** @description 包装规格原文 */
            packText?: string;
            /** @description 包装材质 */
            packMaterial?: string;
            /** @description 药品本位码 */
            standardCode?: string;
            /** @description UDI-DI */
            udiDi?: string;
            /** @description 药品标识码（追溯码前 7 位） */
            tracePrefix?: string;
        };
        ProductBody: {
            /** @enum {string} */
            kind: "western" | "chinese" | "decoction" | "consumable";
            /** @description 通用名 */
            genericName: string;
            /** @enum {string} */
            volumeClass?: "general" | "special";
            /** @description ATC 编码 */
            atc?: string;
            /** @description 商品名、产品名称 */
            productName?: string;
            /** @description 剂型；西药、中成药必填 */
            dosageForm?: string;
            /** @description 规格；西药、中成药必填 */
            strength?: string;
            /** @description 上市许可持有人、注册人 */
            holderName: string;
            /** @description 持有人统一社会信用代码 */
            holderUscc?: string;
            /** @description 生产企业 */
            manufacturerName?: string;
            /** @description 批准文号、注册证号、备案号 */
            approvalNo?: string;
            /** @description 批准日期 YYYY-MM-DD */
            approvedOn?: string;
            /** @description 有效期至 YYYY-MM-DD */
            approvalExpiresOn?: string;
            /** @description 撤销日期 YYYY-MM-DD */
            withdrawnOn?: string;
            /** @description 管理类别 I、II、III；耗材必填 */
            deviceClass?: string;
            /** @description 高值医用耗材 */
            highValue?: boolean;
            /** @description 变更原因 */
            reason?: string;
            /** @description Packs to add or update, by code */
            packs: components["schemas"]["PackBody"][];
        };
        SavedProductView: {
            id: string;
            /** @example 2 */
            version: number;
        };
        GenericView: {
            id: string;
            /** @enum {string} */
            kind: "western" | "chinese" | "decoction" | "consumable";
            /** @example 阿卡波糖 */
            name: string;
            /** @example 3 */
            productCount: number;
        };
        GenericsPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["GenericView"][];
        };
        DosageFormView: {
            /** @example 片剂 */
            form: string;
            /** @example 120 */
            count: number;
        };
        ImportCountsView: {
            /** @example 300 */
            rows: number;
            /** @example 298 */
            good: number;
            /** @example 2 */
            bad: number;
            /**
             * @description Good rows with a doubt (有提示)
             * @example 5
             */
            warned: number;
            /**
             * @description Rows that add a pack (新增)
             * @example 200
             */
            fresh: number;
            /**
             * @description Rows that change something (变更)
             * @example 8
             */
            changed: number;
            /**
             * @description Rows that change nothing (无变化)
             * @example 90
             */
            unchanged: number;
        };
        ImportLineView: {
            id: string;
            /** @enum {string} */
            target: "products" | "code-table";
            /** @enum {string} */
            source: "import" | "history";
            /** @example 目录.xlsx */
            file: string;
            /** @enum {string} */
            state: "dry-run" | "confirmed" | "refused";
            /** @enum {string|null} */
            mode: "all-or-nothing" | "valid-rows" | null;
            counts: components["schemas"]["ImportCountsView"];
            /** @description Code systems without an official table: only the form was checked */
            untabled: string[];
            /** @example 2026-11-20T03:05:16.000Z */
            createdAt: string;
            createdByName: string;
            closedAt: string | null;
        };
        ImportsPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["ImportLineView"][];
        };
        ImportRowErrorView: {
            /**
             * @description Row as the spreadsheet shows it
             * @example 17
             */
            row: number;
            /**
             * @description Column key, empty when the whole row is meant
             * @example code
             */
            column: string;
            /** @example code-length */
            code: string;
            /** @example 应为 23 位，实际 22 位 */
            message: string;
            /** @example XA10BFA065A00101010009 */
            value: string;
        };
        ImportReportView: {
            id: string;
            /** @enum {string} */
            target: "products" | "code-table";
            /** @enum {string} */
            source: "import" | "history";
            /** @example 目录.xlsx */
            file: string;
            /** @enum {string} */
            state: "dry-run" | "confirmed" | "refused";
            /** @enum {string|null} */
            mode: "all-or-nothing" | "valid-rows" | null;
            counts: components["schemas"]["ImportCountsView"];
            /** @description Code systems without an official table: only the form was checked */
            untabled: string[];
            /** @example 2026-11-20T03:05:16.000Z */
            createdAt: string;
            createdByName: string;
            closedAt: string | null;
            /** @description The first 200 */
            errors: components["schemas"]["ImportRowErrorView"][];
            /** @description The first 200 */
            warnings: components["schemas"]["ImportRowErrorView"][];
            /** @description All rows in error with their reasons (xlsx) */
            errorFileUrl: string | null;
        };
        ConfirmBody: {
            /**
             * @description Nothing when a row is bad, or the good rows only (全部成功才导入、只导入正确行)
             * @enum {string}
             */
            mode: "all-or-nothing" | "valid-rows";
        };
        CodeCheckBody: {
            /** @example XA10BFA065A001010100098 */
            code: string;
            /**
             * @description When left out, every system whose form it may have
             * @enum {string}
             */
            system?: "drug-western" | "drug-chinese" | "drug-decoction" | "consumable" | "consumable-model" | "drug-approval" | "device-certificate" | "device-filing" | "atc" | "udi-di" | "udi" | "trace-code" | "standard-code";
        };
        CodePartView: {
            /** @example 药品分类（ATC） */
            zh: string;
            /** @example class (ATC) */
            en: string;
            /** @example A10BF */
            text: string;
        };
        ReasonView: {
            /** @example code-length */
            code: string;
            /** @example 应为 23 位，实际 22 位 */
            zh: string;
            /** @example expected 23 characters, found 22 */
            en: string;
        };
        CodeOwnerView: {
            productId: string;
            /** @example 阿卡波糖 */
            genericName: string;
            /** @example 示范制药有限公司 */
            holderName: string;
        };
        CodeCheckView: {
            /** @enum {string} */
            system: "drug-western" | "drug-chinese" | "drug-decoction" | "consumable" | "consumable-model" | "drug-approval" | "device-certificate" | "device-filing" | "atc" | "udi-di" | "udi" | "trace-code" | "standard-code";
            /** @description The code in its normal form */
            code: string;
            /** @enum {string} */
            verdict: "good" | "refused";
            parts: components["schemas"]["CodePartView"][];
            reasons: components["schemas"]["ReasonView"][];
            warnings: components["schemas"]["ReasonView"][];
            /** @description Family code of a 27-character consumable code */
            parent?: string;
            /**
             * @description Issuer (发码机构)
             * @enum {string}
             */
            issuer?: "GS1" | "MA" | "AHM" | "MSFX";
            /** @description Products that carry it */
            owners: components["schemas"]["CodeOwnerView"][];
        };
        CodeChecksView: {
            /** @description Empty when the code has the form of no known system */
            findings: components["schemas"]["CodeCheckView"][];
        };
        PresentationBody: {
            /**
             * @description 剂型
             * @example 片剂
             */
            form: string;
            /**
             * @description 规格
             * @example 0.25g
             */
            strength: string;
            /**
             * @description 装量
             * @example 5ml
             */
            fill?: string;
            /**
             * @description 包装数量；按最小单位计价时为 1
             * @example 12
             */
            count: string;
            /**
             * @description 包装材质
             * @example 玻璃瓶
             */
            material?: string;
        };
        ConversionBody: {
            /**
             * @description In proportion, or by the price ratio rule (线性、差比价)
             * @enum {string}
             */
            method: "linear" | "ratio";
            /**
             * @description Price of `from` in yuan, at most four decimals
             * @example 10.00
             */
            price: string;
            from: components["schemas"]["PresentationBody"];
            to: components["schemas"]["PresentationBody"];
            /**
             * @description Region whose coefficients apply; otherwise the own one
             * @example 990000
             */
            regionCode?: string;
            /**
             * @description Day whose coefficients apply; otherwise today
             * @example 2026-11-20
             */
            day?: string;
        };
        ProvenanceView: {
            /** @example conversion.strength */
            key: string;
            /** @example 2011 */
            edition: string;
            /** @example 000000 */
            regionCode: string;
            /** @example 2012-01-01 */
            validFrom: string;
            /** @example 药品差比价规则（发改价格〔2011〕2452号） */
            legalBasis: string;
            /** @enum {string} */
            confidence: "sourced" | "high" | "medium" | "low" | "assumed";
        };
        ConversionStepView: {
            /** @example strength */
            kind: string;
            /** @example 含量 */
            zh: string;
            /** @example Strength */
            en: string;
            /** @example 1.7 ^ log2(0.5g ÷ 0.25g) = 1.7 ^ log2(2) = 1.7 */
            arithmetic: string;
            /**
             * @description Factor, to six decimals
             * @example 1.7
             */
            factor: string | null;
            /** @description Add-on in yuan */
            yuan: string | null;
            /**
             * @description Price after the step, for display
             * @example 17
             */
            priceAfter: string;
            rule: components["schemas"]["ProvenanceView"] | null;
        };
        ConversionView: {
            /**
             * @description Yuan, rounded once, half up, to four decimals
             * @example 17.0000
             */
            price: string;
            /** @example 1.7 */
            factor: string;
            steps: components["schemas"]["ConversionStepView"][];
        };
        ImportedHeadView: {
            /** @example GH-HD2020-1 */
            roundNo: string;
            title: string;
            /** @enum {string} */
            category: "drug" | "consumable";
            /** @example national-stent-2020 */
            ruleset: string;
            /** @example 10 */
            winners: number;
            /** @example 0 */
            tiedVarieties: number;
        };
        RoundImportCountsView: {
            varieties: number;
            products: number;
            bids: number;
            regions: number;
            volumes: number;
        };
        ViolationView: {
            /** @example bids.csv */
            file: string;
            /**
             * @description Line where the record starts; the header is line 1
             * @example 3
             */
            line: number;
            /** @example pack_price */
            column: string;
            /** @example bad-decimal */
            code: string;
            message: string;
        };
        ImportedRoundView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            batchId: string;
            /** Format: uuid */
            evaluationId: string;
            state: string;
            resultHash: string;
        };
        RoundImportView: {
            /** @enum {string} */
            state: "dry-run" | "refused" | "confirmed";
            /** @example stent-2020.zip */
            file: string;
            round: components["schemas"]["ImportedHeadView"] | null;
            counts: components["schemas"]["RoundImportCountsView"] | null;
            /** @description Violations found in all */
            violationCount: number;
            /** @description The first 500 */
            violations: components["schemas"]["ViolationView"][];
            imported: components["schemas"]["ImportedRoundView"] | null;
        };
        NoticeTextsView: {
            zh: string;
            en: string;
        };
        NoticeSourceView: {
            text: string;
            url: string | null;
            /** @enum {string} */
            confidence: "published" | "recalled" | "made-up";
        };
        NoticeCountsView: {
            varieties: number;
            bidders: number;
            products: number;
            winners: number;
            winningBidders: number;
        };
        NoticeWinnerView: {
            rank: number | null;
            bidder: string;
            product: string;
            productId: string;
            status: string;
            reason: string;
            unitPrice: string | null;
            ratioToLowest: string | null;
            regions: string[];
        };
        NoticeVarietyView: {
            id: string;
            name: string;
            agreedRatio: string | null;
            cycleYears: number | null;
            winners: components["schemas"]["NoticeWinnerView"][];
        };
        NoticeView: {
            roundId: string;
            roundNo: string;
            noticeNo: string;
            edition: number;
            /** @enum {string} */
            origin: "platform" | "history";
            title: string;
            issuer: string;
            /** @enum {string} */
            category: "drug" | "consumable";
            /** @enum {string} */
            visibility: "all" | "winning" | "none";
            ruleset: string;
            rulesetTitle: components["schemas"]["NoticeTextsView"];
            source: components["schemas"]["NoticeSourceView"];
            openedOn: string | null;
            announcedOn: string | null;
            counts: components["schemas"]["NoticeCountsView"];
            varieties: components["schemas"]["NoticeVarietyView"][];
        };
        RoundView: {
            /** Format: uuid */
            id: string;
            /**
             * @description Round number (轮次编号)
             * @example GH-HD2020-1
             */
            roundNo: string;
            /** @example 国家组织冠脉支架集中带量采购 */
            title: string;
            /** @enum {string} */
            category: "drug" | "consumable";
            /** @example national-stent-2020 */
            ruleset: string;
            /** @enum {string} */
            state: "imported" | "evaluated" | "proposed" | "published" | "withdrawn";
            /** @enum {string} */
            confidence: "published" | "recalled" | "made-up";
            /** @enum {string} */
            visibility: "all" | "winning" | "none";
            /**
             * Format: date
             * @example 2020-11-05
             */
            openedOn: string | null;
            /** Format: date */
            announcedOn: string | null;
            /** @example 60 */
            varieties: number;
            /** @example 412 */
            products: number;
            /** @example 40 */
            bidders: number;
            /**
             * @description Rows of reported volume (报量行数)
             * @example 18000
             */
            volumeRows: number;
            /**
             * @description awards: only the published winners are known
             * @enum {string}
             */
            basis: "package" | "awards";
            /** @example 226 */
            winners: number | null;
            /** Format: date-time */
            importedAt: string;
            /** @example 3 */
            version: number;
        };
        RoundPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["RoundView"][];
        };
        OfficialView: {
            /** Format: uuid */
            id: string;
            /** @example national-drug-11 */
            ruleset: string;
            /** @description SHA-256 of the digests of the five result files */
            resultHash: string;
            /** @example 1 */
            evaluatorVersion: string;
            /** Format: date-time */
            madeAt: string;
            summary: {
                [key: string]: unknown;
            };
            /**
             * @description Edition of additions that it rests on; 0 = none
             * @example 0
             */
            additions: number;
        };
        NoticeRefView: {
            /** @example GG-GH-HD2020-1-01 */
            noticeNo: string;
            /** @example 1 */
            edition: number;
            digest: string;
            /** Format: date-time */
            at: string;
        };
        RoundDetailView: {
            /** Format: uuid */
            id: string;
            /**
             * @description Round number (轮次编号)
             * @example GH-HD2020-1
             */
            roundNo: string;
            /** @example 国家组织冠脉支架集中带量采购 */
            title: string;
            /** @enum {string} */
            category: "drug" | "consumable";
            /** @example national-stent-2020 */
            ruleset: string;
            /** @enum {string} */
            state: "imported" | "evaluated" | "proposed" | "published" | "withdrawn";
            /** @enum {string} */
            confidence: "published" | "recalled" | "made-up";
            /** @enum {string} */
            visibility: "all" | "winning" | "none";
            /**
             * Format: date
             * @example 2020-11-05
             */
            openedOn: string | null;
            /** Format: date */
            announcedOn: string | null;
            /** @example 60 */
            varieties: number;
            /** @example 412 */
            products: number;
            /** @example 40 */
            bidders: number;
            /**
             * @description Rows of reported volume (报量行数)
             * @example 18000
             */
            volumeRows: number;
            /**
             * @description awards: only the published winners are known
             * @enum {string}
             */
            basis: "package" | "awards";
            /** @example 226 */
            winners: number | null;
            /** Format: date-time */
            importedAt: string;
            /** @example 3 */
            version: number;
            parameters: {
                [key: string]: unknown;
            };
            /** @description Where the data came from (来源) */
            sourceText: string;
            sourceUrl: string | null;
            /** @example 990000 */
            regionCode: string;
            /** @description SHA-256 of the package in canonical form */
            inputHash: string;
            /** Format: uuid */
            approvalId: string | null;
            /** Format: date-time */
            publishedAt: string | null;
            withdrawnReason: string | null;
            hasRegions: boolean;
            hasVolumes: boolean;
            /** @description Whether the caller may see the bids */
            pricesVisible: boolean;
            official: components["schemas"]["OfficialView"] | null;
            notice: components["schemas"]["NoticeRefView"] | null;
        };
        GridVarietyView: {
            id: string;
            name: string;
            eligible: number;
            cap: number | null;
            anchor: string | null;
            line: string | null;
            winners: number;
            /**
             * @example [
             *       "revival"
             *     ]
             */
            flags: string[];
        };
        GridBidderView: {
            id: string;
            bids: number;
            winners: number;
        };
        GridCellsView: {
            row: number[];
            column: number[];
            productId: string[];
            rank: (number | null)[];
            price: (string | null)[];
            award: (string | null)[];
            status: string[];
            reason: string[];
            best: boolean[];
        };
        GridView: {
            /** Format: uuid */
            evaluationId: string;
            ruleset: string;
            varieties: components["schemas"]["GridVarietyView"][];
            bidders: components["schemas"]["GridBidderView"][];
            cells: components["schemas"]["GridCellsView"];
        };
        ExplanationStepView: {
            /** @example line */
            key: string;
            /** @example 价差线 */
            zh: string;
            /** @example 1.8 × 0.4250 */
            formula: string;
            /** @example 0.7650 */
            value: string | null;
            /** @description Outcome of a test, null for a plain computation */
            holds: boolean | null;
        };
        ExplanationBodyView: {
            varietyId: string;
            productId: string;
            /** @example won */
            status: string;
            /** @example spread */
            reason: string;
            /** @example 17/10 */
            K: string;
            /** @example 7 */
            eligible: string;
            cap: string | null;
            L: string | null;
            anchor: string | null;
            line: string | null;
            target: string | null;
            meanReportedVolume: string | null;
            decidingKey: string | null;
            text: string;
            steps: components["schemas"]["ExplanationStepView"][];
        };
        VarietyBidView: {
            productId: string;
            bidderId: string;
            rank: number | null;
            /** @example 0.7650 */
            comparablePrice: string;
            /** @example won */
            status: string;
        };
        ExplanationView: {
            /** Format: uuid */
            evaluationId: string;
            ruleset: string;
            resultHash: string;
            varietyId: string;
            varietyName: string;
            productId: string;
            productName: string;
            bidderId: string;
            entityId: string | null;
            /** @description Yuan per pack */
            packPrice: string | null;
            unitsPerPack: string;
            strength: string | null;
            representativeStrength: string | null;
            ceilingPrice: string | null;
            reportedVolume: string | null;
            submittedAt: string | null;
            acceptsRevival: boolean;
            draw: string | null;
            rank: number | null;
            unitPrice: string | null;
            comparablePrice: string | null;
            status: string;
            reason: string;
            awardComparablePrice: string | null;
            awardUnitPrice: string | null;
            lowPriceDeclaration: boolean | null;
            explanation: components["schemas"]["ExplanationBodyView"];
            /** @description Every priced bid of the variety, cheapest first */
            bids: components["schemas"]["VarietyBidView"][];
        };
        AwardView: {
            varietyId: string;
            varietyName: string;
            productId: string;
            productName: string;
            bidderId: string;
            rank: number | null;
            /** @example 0.1807 */
            unitPrice: string | null;
            comparablePrice: string | null;
            /** @enum {string} */
            status: "won" | "revived-shortlisted" | "revived-non-shortlisted" | "negotiation" | "tie" | "lost" | "invalid" | "abstained";
            /** @example spread */
            reason: string;
            awardComparablePrice: string | null;
            awardUnitPrice: string | null;
            ceilingPrice: string | null;
            lowPriceDeclaration: boolean | null;
        };
        AwardPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["AwardView"][];
        };
        VarietyResultView: {
            varietyId: string;
            name: string;
            eligible: number;
            valid: number;
            cap: number | null;
            lowest: string | null;
            anchor: string | null;
            line: string | null;
            winners: number;
            /** @example 0.70 */
            agreedRatio: string | null;
            cycleYears: number | null;
            agreedQuantity: string | null;
            unassignedQuantity: string | null;
            /** @description Yuan */
            spend: string | null;
        };
        VarietyResultPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["VarietyResultView"][];
        };
        AreaView: {
            varietyId: string;
            varietyName: string;
            regionId: string;
            regionName: string;
            primaryProductId: string;
            primaryBidder: string;
            backupProductId: string | null;
            backupBidder: string | null;
        };
        AreaPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["AreaView"][];
        };
        AllocationView: {
            institutionId: string;
            regionId: string | null;
            varietyId: string;
            varietyName: string;
            reportedProductId: string | null;
            /** @description null = without a supplier yet */
            productId: string | null;
            bidderId: string | null;
            /** @example 1200 */
            quantity: string;
            /** @example 840 */
            agreedQuantity: string;
        };
        AllocationPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["AllocationView"][];
        };
        RuleSetTitleView: {
            zh: string;
            en: string;
        };
        RuleSetView: {
            /** @example national-drug-11 */
            id: string;
            title: components["schemas"]["RuleSetTitleView"];
            /** @description Where the rules come from (依据) */
            basis: string;
            /** @enum {string} */
            confidence: "official" | "secondary" | "recalled";
            /** @description Every parameter with its default */
            defaults: {
                [key: string]: unknown;
            };
            /** @description Columns that every product must fill */
            needs: string[];
        };
        RuleSetsView: {
            items: components["schemas"]["RuleSetView"][];
        };
        EvaluationView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "official" | "simulation";
            label: string;
            ruleset: string;
            parameters: {
                [key: string]: unknown;
            };
            evaluatorVersion: string;
            inputHash: string;
            resultHash: string;
            summary: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            madeAt: string;
            /** @description The one that the round’s result rests on */
            isOfficial: boolean;
        };
        EvaluationsView: {
            items: components["schemas"]["EvaluationView"][];
        };
        SimulationBody: {
            /** @example 第十批规则，价差 1.6 倍 */
            label: string;
            /** @example national-drug-10 */
            ruleset: string;
            /**
             * @description Values in place of the rule set’s defaults
             * @example {
             *       "spreadMultiple": "1.6"
             *     }
             */
            parameters: {
                [key: string]: unknown;
            };
        };
        SimulationView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            roundId: string;
            label: string;
            ruleset: string;
            winners: number;
            resultHash: string;
        };
        TotalsView: {
            winners: number;
            revived: number;
            notShortlisted: number;
            tied: number;
            /** @description Per cent */
            averageCut: string | null;
            /** @description Yuan */
            spend: string | null;
            widestSpread: string | null;
            lowPriceDeclarations: number;
        };
        ComparedEvaluationView: {
            /** Format: uuid */
            id: string;
            label: string;
            ruleset: string;
            totals: components["schemas"]["TotalsView"];
        };
        ComparedWinnerView: {
            productId: string;
            bidderId: string;
            status: string;
            awardUnitPrice: string | null;
        };
        ComparedSideView: {
            winners: components["schemas"]["ComparedWinnerView"][];
            /** @description Products that bid and did not win */
            losers: number;
            spend: string | null;
            /** @description Units */
            agreedQuantity: string | null;
            /** @description Units more, or less, than on the first side */
            agreedChange: string | null;
        };
        ComparedOutcomeView: {
            status: string;
            reason: string;
            awardUnitPrice: string | null;
            text: string;
        };
        ComparedChangeView: {
            productId: string;
            bidderId: string;
            outcomes: components["schemas"]["ComparedOutcomeView"][];
        };
        VarietyComparisonView: {
            varietyId: string;
            name: string;
            sides: components["schemas"]["ComparedSideView"][];
            changes: components["schemas"]["ComparedChangeView"][];
        };
        ComparisonView: {
            evaluations: components["schemas"]["ComparedEvaluationView"][];
            varieties: components["schemas"]["VarietyComparisonView"][];
        };
        TiedBidView: {
            varietyId: string;
            varietyName: string;
            productId: string;
            productName: string;
            bidderId: string;
            rank: number | null;
            /** @example 0.1807 */
            comparablePrice: string | null;
        };
        BidAdditionView: {
            productId: string;
            productName: string;
            bidderId: string;
            draw: number | null;
            acceptsRevival: boolean | null;
            /**
             * @description Second quote, yuan per pack, where an offer was accepted by one (二次报价)
             * @example 12.50
             */
            secondQuote: string | null;
        };
        AdditionView: {
            /** @example 1 */
            edition: number;
            /** @enum {string} */
            kind: "draw" | "revival";
            /** @description A draw: heldAt, place, witnesses, minutes; answers to revival offers: dueAt, offers */
            minutes: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            at: string;
            bids: components["schemas"]["BidAdditionView"][];
        };
        AdditionsView: {
            /** @description Ties that nobody has decided (并列待定) */
            tied: components["schemas"]["TiedBidView"][];
            editions: components["schemas"]["AdditionView"][];
        };
        DrawnBody: {
            productId: string;
            /**
             * @description Place in the draw, 1 first; each place of a variety once
             * @example 1
             */
            place: number;
        };
        DrawBody: {
            /** @description Every tied product of each variety that is decided */
            draws: components["schemas"]["DrawnBody"][];
            /**
             * Format: date-time
             * @description When the draw was held
             */
            heldAt: string;
            /** @example 省公共资源交易中心开标一室 */
            place: string;
            /** @description Who witnessed it */
            witnesses: string[];
            /** @example 两家企业代表到场，监督人员见证，抽签过程录像存档。 */
            minutes: string;
        };
        EvaluatedAnewView: {
            /** Format: uuid */
            id: string;
            /** @example evaluated */
            state: string;
            /** @example 1 */
            edition: number;
            /** Format: uuid */
            evaluationId: string;
            resultHash: string;
            winners: number;
            /** @description Ties that are still open */
            tiedVarieties: number;
        };
        ProposalBody: {
            /**
             * @description What the public may see of the prices
             * @enum {string}
             */
            visibility: "all" | "winning" | "none";
        };
        ProposalView: {
            /** Format: uuid */
            id: string;
            /** @example proposed */
            state: string;
            /** Format: uuid */
            approvalId: string;
        };
        PublicationBody: {
            /** @enum {string} */
            decision: "publish" | "return";
            /** @example 复算一致，同意公布。 */
            opinion: string;
            /** @description Result digest that the person saw (结果摘要) */
            resultHash: string;
        };
        PublicationView: {
            /** Format: uuid */
            id: string;
            /** @example proposed */
            state: string;
            noticeNo: string | null;
        };
        WithdrawalBody: {
            /** @example 数据包来源有误，重新导入。 */
            reason: string;
        };
        RoundStateView: {
            /** Format: uuid */
            id: string;
            /** @example proposed */
            state: string;
        };
        PublicResultView: {
            /** Format: uuid */
            id: string;
            /** @example result */
            kind: string;
            title: string;
            /** @example GH-HD2020-1 */
            roundNo: string;
            /** @example GG-GH-HD2020-1-01 */
            noticeNo: string;
            /** @enum {string} */
            category: "drug" | "consumable";
            /** Format: date */
            openedOn: string | null;
            /** Format: date */
            announcedOn: string | null;
            varieties: number;
            winners: number;
            /** Format: date-time */
            publishedAt: string;
        };
        PublicResultPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["PublicResultView"][];
        };
        PublicNoticeView: {
            notice: components["schemas"]["NoticeView"];
            /** @description SHA-256 of the notice’s JSON text */
            digest: string;
            /** @enum {string} */
            origin: "platform" | "history";
            /** Format: date-time */
            publishedAt: string;
            /** @description Digest of the result files (结果摘要) */
            resultHash: string | null;
            /** @description Digest of the round package (数据包摘要) */
            inputHash: string;
            /** @description Whether the round package and the whole evaluation may be downloaded */
            packageAvailable: boolean;
        };
        CollectionBody: {
            /**
             * @description Number of the collection (任务编号)
             * @example BL-2026-01
             */
            number: string;
            /** @example 示范省药品集中带量采购（第一批）报量 */
            title: string;
            /** @enum {string} */
            kind: "drug" | "consumable";
            /** @enum {string} */
            purpose: "live" | "rehearsal" | "demonstration";
            /**
             * @description Region whose institutions report
             * @example 990000
             */
            regionCode: string;
            /**
             * @description Years to hold reports against
             * @example [
             *       "2024",
             *       "2025"
             *     ]
             */
            baseYears: string[];
            /** @description Levels that review, in this order */
            reviewLevels: ("county" | "city" | "province")[];
            /** Format: date-time */
            opensAt: string;
            /**
             * Format: date-time
             * @description Later than opensAt; a report at this instant is late
             */
            dueAt: string;
        };
        CollectionVersionView: {
            /** Format: uuid */
            id: string;
            /** @example 2 */
            version: number;
        };
        CollectionView: {
            /** Format: uuid */
            id: string;
            /** @example BL-2026-01 */
            number: string;
            title: string;
            /** @enum {string} */
            kind: "drug" | "consumable";
            /** @enum {string} */
            purpose: "live" | "rehearsal" | "demonstration";
            /** @example 990000 */
            regionCode: string;
            /** @example 示范省 */
            regionName: string;
            /** @enum {string} */
            state: "draft" | "collecting" | "frozen" | "void";
            baseYears: string[];
            reviewLevels: ("county" | "city" | "province")[];
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            dueAt: string;
            /** @description Institutions asked, those left out not counted; of a bureau, those of its region */
            institutions: number;
            /** @description Of these, reports submitted, under review or accepted */
            submitted: number;
            /** @description Of these, accepted */
            accepted: number;
            /** Format: date-time */
            createdAt: string;
            /** @example 3 */
            version: number;
        };
        CollectionPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["CollectionView"][];
        };
        CollectionDetailView: {
            /** Format: uuid */
            id: string;
            /** @example BL-2026-01 */
            number: string;
            title: string;
            /** @enum {string} */
            kind: "drug" | "consumable";
            /** @enum {string} */
            purpose: "live" | "rehearsal" | "demonstration";
            /** @example 990000 */
            regionCode: string;
            /** @example 示范省 */
            regionName: string;
            /** @enum {string} */
            state: "draft" | "collecting" | "frozen" | "void";
            baseYears: string[];
            reviewLevels: ("county" | "city" | "province")[];
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            dueAt: string;
            /** @description Institutions asked, those left out not counted; of a bureau, those of its region */
            institutions: number;
            /** @description Of these, reports submitted, under review or accepted */
            submitted: number;
            /** @description Of these, accepted */
            accepted: number;
            /** Format: date-time */
            createdAt: string;
            /** @example 3 */
            version: number;
            issuer: string;
            varieties: number;
            products: number;
            /** @description Whether there is any history to hold reports against */
            hasHistory: boolean;
            /** Format: date-time */
            beganAt: string | null;
            voidReason: string | null;
            /** @description Why a frozen collection was taken up again */
            amendmentReason: string | null;
        };
        CollectionChangeBody: {
            /** @example 示范省药品集中带量采购（第一批）报量 */
            title: string;
            /** @enum {string} */
            kind: "drug" | "consumable";
            /** @enum {string} */
            purpose: "live" | "rehearsal" | "demonstration";
            /**
             * @description Years to hold reports against
             * @example [
             *       "2024",
             *       "2025"
             *     ]
             */
            baseYears: string[];
            /** @description Levels that review, in this order */
            reviewLevels: ("county" | "city" | "province")[];
            /** Format: date-time */
            opensAt: string;
            /**
             * Format: date-time
             * @description Later than opensAt; a report at this instant is late
             */
            dueAt: string;
        };
        AskedProductView: {
            /** @example V01 */
            varietyId: string;
            varietyName: string;
            /**
             * @description Unit of count (计量单位)
             * @example 片
             */
            unit: string;
            /** @description Null: a variety that lists no product */
            productId: string | null;
            productName: string | null;
            maker: string | null;
        };
        AskedProductPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["AskedProductView"][];
        };
        DemandViolationView: {
            /** @example products.csv */
            file: string;
            /**
             * @description Row of the file; the header is row 1
             * @example 3
             */
            line: number;
            /** @example variety_id */
            column: string;
            /** @example unknown */
            code: string;
            message: string;
        };
        AskedUploadView: {
            /** @enum {string} */
            state: "dry-run" | "refused" | "confirmed";
            varieties: number;
            products: number;
            /** @description Violations found in all */
            violationCount: number;
            /** @description The first 500 */
            violations: components["schemas"]["DemandViolationView"][];
        };
        CollectionStateView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "draft" | "collecting" | "frozen" | "void";
        };
        DemandReasonBody: {
            reason: string;
        };
        InstitutionsBody: {
            /**
             * @example [
             *       "990000"
             *     ]
             */
            regions: string[];
            kinds: ("hospital" | "private-hospital" | "village-clinic" | "pharmacy")[];
        };
        InstitutionsAskedView: {
            /** Format: uuid */
            id: string;
            /** @description Institutions on the list now, those left out not counted */
            asked: number;
        };
        InstitutionBody: {
            /** Format: uuid */
            orgId: string;
            reason: string;
        };
        ReportStateView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "asked" | "drafting" | "returned" | "submitted" | "under-review" | "accepted" | "left-out";
        };
        DemandReportView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            orgId: string;
            /** @description As files name the institution: designated code, credit code or id */
            code: string;
            name: string;
            /** @enum {string|null} */
            orgKind: "centre" | "bureau" | "agency" | "supervision" | "hospital" | "private-hospital" | "village-clinic" | "pharmacy" | "manufacturer" | "distributor" | null;
            /** @example 990101 */
            regionCode: string;
            /** @example 示范县 */
            regionName: string;
            /** @enum {string} */
            state: "asked" | "drafting" | "returned" | "submitted" | "under-review" | "accepted" | "left-out";
            /** @description Levels that review this institution */
            levels: ("county" | "city" | "province")[];
            /** @description How many levels have passed it */
            passed: number;
            /**
             * @description Whose turn it is
             * @enum {string|null}
             */
            levelInTurn: "county" | "city" | "province" | null;
            lines: number;
            /**
             * @description Units that count now, corrections applied
             * @example 120000
             */
            units: string;
            /** @description Findings at the submission */
            flags: number;
            /** @description Corrections on record */
            corrections: number;
            /** Format: date-time */
            submittedAt: string | null;
            /** Format: date-time */
            acceptedAt: string | null;
            /** Format: date-time */
            reopenedUntil: string | null;
            leftOutReason: string | null;
            version: number;
        };
        DemandReportPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["DemandReportView"][];
        };
        ReopeningBody: {
            reason: string;
            /** Format: date-time */
            until: string;
        };
        ReopenedView: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            until: string;
        };
        ImportedView: {
            /** Format: uuid */
            id: string;
            rows: number;
            bad: number;
            institutions: number;
            units: string;
        };
        DemandImportLineView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            target: "lines" | "history";
            /** @enum {string} */
            mode: "dry-run" | "all-or-nothing" | "valid-rows";
            file: string;
            /** @description SHA-256 of the file */
            digest: string;
            rows: number;
            /** @description Rows refused */
            bad: number;
            /** @description Institutions of the good rows */
            institutions: number;
            /** @description Units of the good rows */
            units: string;
            person: string;
            /** Format: date-time */
            at: string;
        };
        DemandImportPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["DemandImportLineView"][];
        };
        DemandImportErrorView: {
            /**
             * @description Row of the file; the header is row 1
             * @example 17
             */
            row: number;
            /** @example product_id */
            field: string;
            /** @enum {string} */
            code: "institution-unknown" | "report-closed" | "variety-unknown" | "product-unknown" | "product-elsewhere" | "quantity-malformed" | "year-malformed" | "explanation-too-long" | "repeated";
            /** @description What stood there */
            value: string;
            message: string;
        };
        DemandImportView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            target: "lines" | "history";
            /** @enum {string} */
            mode: "dry-run" | "all-or-nothing" | "valid-rows";
            file: string;
            /** @description SHA-256 of the file */
            digest: string;
            rows: number;
            /** @description Rows refused */
            bad: number;
            /** @description Institutions of the good rows */
            institutions: number;
            /** @description Units of the good rows */
            units: string;
            person: string;
            /** Format: date-time */
            at: string;
            /** @description The first 200; up to 10,000 are in the error file */
            errors: components["schemas"]["DemandImportErrorView"][];
        };
        ProgressCountsView: {
            /** @description Not begun */
            asked: number;
            drafting: number;
            submitted: number;
            underReview: number;
            accepted: number;
            returned: number;
            /** @description Not counted in the total */
            leftOut: number;
            /** @description Institutions asked, those left out not counted */
            total: number;
        };
        RegionProgressView: {
            /** @description Not begun */
            asked: number;
            drafting: number;
            submitted: number;
            underReview: number;
            accepted: number;
            returned: number;
            /** @description Not counted in the total */
            leftOut: number;
            /** @description Institutions asked, those left out not counted */
            total: number;
            /** @example 990100 */
            regionCode: string;
            /** @example 示范市 */
            regionName: string;
        };
        FlagCountView: {
            /** @enum {string} */
            code: "too-little" | "too-much" | "zero" | "missing-brand";
            /** @description Submitted reports with the finding */
            reports: number;
            findings: number;
        };
        DemandProgressView: {
            /** Format: date-time */
            asOf: string;
            all: components["schemas"]["ProgressCountsView"];
            /** @description Divisions right below the region asked for */
            regions: components["schemas"]["RegionProgressView"][];
            flags: components["schemas"]["FlagCountView"][];
        };
        BrandTotalView: {
            /** @description Null: by generic name */
            productId: string | null;
            productName: string | null;
            maker: string | null;
            /** @description Institutions that report it */
            institutions: number;
            /**
             * @description Units reported, corrections applied
             * @example 120000
             */
            reported: string;
            /**
             * @description Use of the same institutions over all base years
             * @example 210000
             */
            used: string;
            /** @example 57.14 */
            reportedShare: string | null;
            /**
             * @description Null: no history
             * @example 50.00
             */
            usedShare: string | null;
            /**
             * @description Percentage points
             * @example 7.14
             */
            departure: string | null;
            /** @description Departure above the rule */
            isMarked: boolean;
        };
        VarietyTotalView: {
            varietyId: string;
            varietyName: string;
            unit: string;
            reported: string;
            used: string;
            brands: components["schemas"]["BrandTotalView"][];
        };
        DemandTotalsView: {
            /** Format: date-time */
            asOf: string;
            /** @description Reports counted */
            reports: number;
            /** @description Units of all of them */
            reported: string;
            /** @description Base years that use is summed over */
            baseYears: string[];
            /**
             * @description Rule demand.brand-share-departure, in percentage points
             * @example 20
             */
            departureMost: number;
            items: components["schemas"]["VarietyTotalView"][];
        };
        FrozenView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            collectionId: string;
            number: number;
            lines: number;
            units: string;
            reported: number;
            absent: number;
            volumesSha256: string;
            regionsSha256: string;
        };
        DemandEditionView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            collectionId: string;
            /**
             * @description Number of the edition (版本)
             * @example 1
             */
            number: number;
            /** @description Why it follows an earlier one */
            reason: string | null;
            frozenBy: string;
            /** Format: date-time */
            frozenAt: string;
            /** @description Institutions asked */
            asked: number;
            /** @description Of these, with an accepted report */
            reported: number;
            /** @description Of these, without one: listed as absent */
            absent: number;
            lines: number;
            /**
             * @description Units in all
             * @example 1200000
             */
            units: string;
            /** @description SHA-256 of volumes.csv */
            volumesSha256: string;
            /** @description SHA-256 of regions.csv */
            regionsSha256: string;
        };
        DemandEditionPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["DemandEditionView"][];
        };
        FrozenTotalView: {
            varietyId: string;
            varietyName: string;
            unit: string;
            /** @description Null: by generic name */
            productId: string | null;
            productName: string | null;
            maker: string | null;
            institutions: number;
            /** @example 120000 */
            units: string;
        };
        FrozenAreaView: {
            /** @example 990100 */
            areaCode: string;
            name: string;
            institutions: number;
            lines: number;
            units: string;
        };
        EditionDetailView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            collectionId: string;
            /**
             * @description Number of the edition (版本)
             * @example 1
             */
            number: number;
            /** @description Why it follows an earlier one */
            reason: string | null;
            frozenBy: string;
            /** Format: date-time */
            frozenAt: string;
            /** @description Institutions asked */
            asked: number;
            /** @description Of these, with an accepted report */
            reported: number;
            /** @description Of these, without one: listed as absent */
            absent: number;
            lines: number;
            /**
             * @description Units in all
             * @example 1200000
             */
            units: string;
            /** @description SHA-256 of volumes.csv */
            volumesSha256: string;
            /** @description SHA-256 of regions.csv */
            regionsSha256: string;
            /** @example BL-2026-01 */
            collectionNumber: string;
            collectionTitle: string;
            /** @enum {string} */
            purpose: "live" | "rehearsal" | "demonstration";
            issuer: string;
            /** @description By product; their units add up to those of the edition */
            totals: components["schemas"]["FrozenTotalView"][];
            /** @description By area of supply; likewise */
            areas: components["schemas"]["FrozenAreaView"][];
        };
        AbsenteeView: {
            /** Format: uuid */
            orgId: string;
            code: string;
            name: string;
            /** @example 990101 */
            regionCode: string;
            regionName: string | null;
            /**
             * @description State of its report at the freeze
             * @enum {string}
             */
            state: "asked" | "drafting" | "returned" | "submitted" | "under-review" | "accepted" | "left-out";
        };
        AbsenteePage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["AbsenteeView"][];
        };
        ReportOfCollectionView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            orgId: string;
            /** @description As files name the institution: designated code, credit code or id */
            code: string;
            name: string;
            /** @enum {string|null} */
            orgKind: "centre" | "bureau" | "agency" | "supervision" | "hospital" | "private-hospital" | "village-clinic" | "pharmacy" | "manufacturer" | "distributor" | null;
            /** @example 990101 */
            regionCode: string;
            /** @example 示范县 */
            regionName: string;
            /** @enum {string} */
            state: "asked" | "drafting" | "returned" | "submitted" | "under-review" | "accepted" | "left-out";
            /** @description Levels that review this institution */
            levels: ("county" | "city" | "province")[];
            /** @description How many levels have passed it */
            passed: number;
            /**
             * @description Whose turn it is
             * @enum {string|null}
             */
            levelInTurn: "county" | "city" | "province" | null;
            lines: number;
            /**
             * @description Units that count now, corrections applied
             * @example 120000
             */
            units: string;
            /** @description Findings at the submission */
            flags: number;
            /** @description Corrections on record */
            corrections: number;
            /** Format: date-time */
            submittedAt: string | null;
            /** Format: date-time */
            acceptedAt: string | null;
            /** Format: date-time */
            reopenedUntil: string | null;
            leftOutReason: string | null;
            version: number;
            /** Format: uuid */
            collectionId: string;
            collectionNumber: string;
            collectionTitle: string;
            /** @enum {string} */
            purpose: "live" | "rehearsal" | "demonstration";
            /** @enum {string} */
            collectionState: "draft" | "collecting" | "frozen" | "void";
            /** Format: date-time */
            opensAt: string;
            /**
             * Format: date-time
             * @description Until when it is taken, a reopening counted
             */
            dueAt: string;
        };
        ReportOfCollectionPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["ReportOfCollectionView"][];
        };
        DemandFlagView: {
            varietyId: string;
            /** @description Null: about the variety as a whole */
            productId: string | null;
            /** @enum {string} */
            code: "too-little" | "too-much" | "zero" | "missing-brand";
            /** @example 700 */
            reported: string;
            /**
             * @description Use over the years with data
             * @example 2000
             */
            used: string;
            /** @example 2 */
            years: number;
            /** @description Whether a line explains it */
            explained: boolean;
        };
        CheckRulesView: {
            /** @example 80 */
            leastPercent: number;
            /** @example 3 */
            mostTimes: number;
        };
        DemandStepView: {
            /** @enum {string} */
            step: "submitted" | "withdrawn" | "passed" | "accepted" | "returned" | "reopened" | "left-out" | "asked-again" | "imported" | "taken-over";
            /** @enum {string|null} */
            level: "county" | "city" | "province" | null;
            opinion: string | null;
            person: string;
            organisation: string | null;
            /** Format: date-time */
            at: string;
        };
        DemandCorrectionView: {
            varietyId: string;
            productId: string | null;
            oldQuantity: string;
            newQuantity: string;
            reason: string;
            /** @enum {string} */
            level: "county" | "city" | "province";
            person: string;
            organisation: string | null;
            /** Format: date-time */
            at: string;
        };
        ReportDetailView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            orgId: string;
            /** @description As files name the institution: designated code, credit code or id */
            code: string;
            name: string;
            /** @enum {string|null} */
            orgKind: "centre" | "bureau" | "agency" | "supervision" | "hospital" | "private-hospital" | "village-clinic" | "pharmacy" | "manufacturer" | "distributor" | null;
            /** @example 990101 */
            regionCode: string;
            /** @example 示范县 */
            regionName: string;
            /** @enum {string} */
            state: "asked" | "drafting" | "returned" | "submitted" | "under-review" | "accepted" | "left-out";
            /** @description Levels that review this institution */
            levels: ("county" | "city" | "province")[];
            /** @description How many levels have passed it */
            passed: number;
            /**
             * @description Whose turn it is
             * @enum {string|null}
             */
            levelInTurn: "county" | "city" | "province" | null;
            lines: number;
            /**
             * @description Units that count now, corrections applied
             * @example 120000
             */
            units: string;
            /** @description Findings at the submission */
            flags: number;
            /** @description Corrections on record */
            corrections: number;
            /** Format: date-time */
            submittedAt: string | null;
            /** Format: date-time */
            acceptedAt: string | null;
            /** Format: date-time */
            reopenedUntil: string | null;
            leftOutReason: string | null;
            version: number;
            /** Format: uuid */
            collectionId: string;
            collectionNumber: string;
            collectionTitle: string;
            /** @enum {string} */
            purpose: "live" | "rehearsal" | "demonstration";
            /** @enum {string} */
            collectionState: "draft" | "collecting" | "frozen" | "void";
            /** Format: date-time */
            opensAt: string;
            /**
             * Format: date-time
             * @description Until when it is taken, a reopening counted
             */
            dueAt: string;
            /**
             * Format: date-time
             * @description The database clock
             */
            now: string;
            baseYears: string[];
            /** @description Of the submission; before it, as the lines stand now */
            findings: components["schemas"]["DemandFlagView"][];
            /** @description Rule numbers of the findings */
            rules: components["schemas"]["CheckRulesView"];
            course: components["schemas"]["DemandStepView"][];
            correctionList: components["schemas"]["DemandCorrectionView"][];
        };
        YearlyUseView: {
            /** @example 2025 */
            year: string;
            /** @example 1000 */
            quantity: string;
        };
        ReportLineView: {
            varietyId: string;
            varietyName: string;
            unit: string;
            /** @description Null: by generic name (按通用名) */
            productId: string | null;
            productName: string | null;
            maker: string | null;
            /** @description Null: not reported */
            quantity: string | null;
            /** @description What a reviewer made of it */
            corrected: string | null;
            explanation: string | null;
            /** @description Past use; empty: no data */
            history: components["schemas"]["YearlyUseView"][];
        };
        ReportLinesView: {
            items: components["schemas"]["ReportLineView"][];
        };
        DemandLineBody: {
            varietyId: string;
            /** @description Absent or null: by generic name */
            productId?: string | null;
            /**
             * @description Units of count
             * @example 12000
             */
            quantity: string;
            explanation?: string;
        };
        DemandLinesBody: {
            /** @description All lines of the report: what is not sent is not reported */
            lines: components["schemas"]["DemandLineBody"][];
        };
        ReportSteppedView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "asked" | "drafting" | "returned" | "submitted" | "under-review" | "accepted" | "left-out";
            version: number;
        };
        DemandReviewBody: {
            /** @enum {string} */
            decision: "pass" | "return";
            /** @description What the level found */
            opinion: string;
        };
        DemandCorrectionBody: {
            varietyId: string;
            productId?: string | null;
            /** @example 11000 */
            quantity: string;
            reason: string;
        };
        CorrectedView: {
            /** Format: uuid */
            id: string;
            oldQuantity: string;
            newQuantity: string;
            version: number;
        };
        ExpertView: {
            /** Format: uuid */
            id: string;
            /** @example expert.li */
            username: string;
            /** @example 李思源 */
            name: string;
            /** @example 示范省人民医院 */
            employer: string;
            employerCode: string | null;
            specialties: string[];
            /** @enum {string} */
            state: "in-service" | "suspended";
            suspendedReason: string | null;
            /** @description Reviews that the expert took part in */
            reviews: number;
            version: number;
        };
        ExpertPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["ExpertView"][];
        };
        AccountToListView: {
            username: string;
            name: string;
            orgName: string;
        };
        AccountsToListView: {
            items: components["schemas"]["AccountToListView"][];
        };
        ExpertRowFaultView: {
            /**
             * @description Row as the spreadsheet shows it
             * @example 3
             */
            row: number;
            /** @example specialties */
            column: string;
            /** @example number */
            code: string;
            message: string;
            /** @description What stood there */
            value: string;
        };
        ExpertImportView: {
            /** @enum {string} */
            state: "checked" | "imported" | "refused";
            rows: number;
            faults: components["schemas"]["ExpertRowFaultView"][];
        };
        NewExpertBody: {
            /** @example 李思源 */
            name: string;
            /** @example 示范省人民医院 */
            employer: string;
            /** @description Unified social credit code of the employer */
            employerCode?: string;
            /**
             * @example [
             *       "心血管内科"
             *     ]
             */
            specialties: string[];
            /**
             * @description Account with the role of expert
             * @example expert.li
             */
            username: string;
        };
        ExpertVersionView: {
            /** Format: uuid */
            id: string;
            version: number;
        };
        ExpertBody: {
            /** @example 李思源 */
            name: string;
            /** @example 示范省人民医院 */
            employer: string;
            /** @description Unified social credit code of the employer */
            employerCode?: string;
            /**
             * @example [
             *       "心血管内科"
             *     ]
             */
            specialties: string[];
        };
        ExpertReasonBody: {
            /** @example 退休 */
            reason: string;
        };
        ExpertStateView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "in-service" | "suspended";
        };
        SpecialtyCountView: {
            specialty: string;
            experts: number;
        };
        VoidedReviewView: {
            n: number;
            reason: string;
        };
        QuotaBody: {
            /** @example 心血管内科 */
            specialty: string;
            /** @example 2 */
            seats: number;
        };
        ExclusionOfEmployerBody: {
            /** @example 示范省药学会 */
            employer: string;
            /** @example 参与编制采购文件 */
            reason: string;
        };
        CriterionView: {
            n: number;
            name: string;
            guidance: string;
            /** @example 40 */
            weight: string;
            /** @example 10 */
            max: string;
        };
        CommentRuleView: {
            /** @example 0.60 */
            below: string;
            /** @example 0.90 */
            above: string;
        };
        AggregationView: {
            /**
             * @description From so many experts on the highest and the lowest are left out
             * @example 5
             */
            trimFrom: number;
        };
        LeftOutView: {
            /** Format: uuid */
            id: string;
            employer: string;
            /** @enum {string} */
            reason: "bidder" | "excluded-employer";
            detail: string;
        };
        DrawView: {
            commitment: string;
            candidates: number;
            leftOut: components["schemas"]["LeftOutView"][];
            /** Format: date-time */
            committedAt: string;
            committedBy: string;
            /** Format: date-time */
            drawnAt: string | null;
            drawnBy: string | null;
            seed: string | null;
            /** @description Audit checkpoint that the seed comes from */
            checkpoint: number | null;
        };
        ReviewSeatView: {
            /** Format: uuid */
            id: string;
            n: number;
            specialty: string | null;
            name: string;
            employer: string;
            specialties: string[];
            /** @enum {string} */
            state: "invited" | "accepted" | "submitted" | "recused" | "excluded" | "lapsed";
            /** Format: date-time */
            invitedAt: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            answeredAt: string | null;
            reason: string | null;
            /** Format: date-time */
            submittedAt: string | null;
            sheetHash: string | null;
        };
        SeatTotalView: {
            seat: number;
            /** @example 86.5000 */
            total: string;
        };
        ReviewedProductView: {
            productId: string;
            productName: string;
            varietyName: string;
            bidder: string;
            /** @description Null until every sheet is signed off */
            technicalScore: string | null;
            totals: components["schemas"]["SeatTotalView"][];
        };
        ReviewView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "draft" | "prepared" | "drawn" | "scored" | "proposed" | "frozen";
            size: number;
            reserve: number;
            quotas: components["schemas"]["QuotaBody"][];
            exclusions: components["schemas"]["ExclusionOfEmployerBody"][];
            criteria: components["schemas"]["CriterionView"][];
            commentRule: components["schemas"]["CommentRuleView"] | null;
            aggregation: components["schemas"]["AggregationView"] | null;
            answerMinutes: number | null;
            version: number;
            draw: components["schemas"]["DrawView"] | null;
            /**
             * Format: date-time
             * @description When nobody was left for a seat
             */
            shortAt: string | null;
            seats: components["schemas"]["ReviewSeatView"][];
            products: components["schemas"]["ReviewedProductView"][];
            /** @description Digest of the scores; null until every sheet is signed off */
            scoresHash: string | null;
            proposedBy: string | null;
            frozenBy: string | null;
            /** Format: date-time */
            frozenAt: string | null;
            /** Format: uuid */
            approvalId: string | null;
        };
        TenderReviewView: {
            /** Format: date-time */
            asOf: string;
            tenderState: string;
            /** @description Products of the package that have no technical score */
            productsWithoutScore: number;
            specialties: components["schemas"]["SpecialtyCountView"][];
            voided: components["schemas"]["VoidedReviewView"][];
            review: components["schemas"]["ReviewView"] | null;
        };
        CriterionBody: {
            /** @example 质量标准 */
            name: string;
            /** @example 按企业内控标准与药典标准比较 */
            guidance?: string;
            /**
             * @description Its part of the 100 (权重)
             * @example 40
             */
            weight: string;
            /**
             * @description Most points that an expert gives (满分)
             * @example 10
             */
            max: string;
        };
        ReviewPlanBody: {
            /**
             * @description Experts on the panel
             * @example 5
             */
            size: number;
            /**
             * @description Candidates there must be beyond them
             * @example 3
             */
            reserve: number;
            /** @description Seats kept for specialties (专业席位) */
            quotas: components["schemas"]["QuotaBody"][];
            /** @description Employers whose people are not drawn (排除单位) */
            exclusions: components["schemas"]["ExclusionOfEmployerBody"][];
            /** @description Criteria; their weights make 100 (评分项) */
            criteria: components["schemas"]["CriterionBody"][];
        };
        ReviewVersionView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "draft" | "prepared" | "drawn" | "scored" | "proposed" | "frozen" | "void";
            version: number;
        };
        PreparedView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "draft" | "prepared" | "drawn" | "scored" | "proposed" | "frozen" | "void";
            /** @description Digest of requirement and list, in the audit record (名单承诺值) */
            commitment: string;
            candidates: number;
            leftOut: number;
        };
        PanelDrawBody: {
            /** @example 名单与要求已核对，同意抽取。 */
            opinion: string;
        };
        PanelDrawnView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "draft" | "prepared" | "drawn" | "scored" | "proposed" | "frozen" | "void";
            seed: string;
            seats: number;
        };
        SeatExclusionBody: {
            /** Format: uuid */
            seatId: string;
            /** @example 与投标企业存在利害关系 */
            reason: string;
        };
        SeatStateView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "invited" | "accepted" | "submitted" | "recused" | "excluded" | "lapsed";
        };
        FreezeProposalBody: {
            /** @description Digest of the scores that the person saw (评分摘要) */
            scoresHash: string;
        };
        ScoresStateView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "draft" | "prepared" | "drawn" | "scored" | "proposed" | "frozen" | "void";
            scoresHash: string;
        };
        FreezeDecisionBody: {
            /** @description Digest of the scores that the person saw (评分摘要) */
            scoresHash: string;
            /** @enum {string} */
            decision: "freeze" | "return";
            /** @example 评分齐全，同意冻结。 */
            opinion: string;
        };
        ReviewVoidBody: {
            /** @example 专家不足，补充专家库后重新抽取 */
            reason: string;
        };
        ReviewStateView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "draft" | "prepared" | "drawn" | "scored" | "proposed" | "frozen" | "void";
        };
        OwnReviewLineView: {
            /** Format: uuid */
            id: string;
            title: string;
            roundNo: string;
            /** @enum {string} */
            purpose: "live" | "rehearsal" | "demonstration";
            /** @enum {string} */
            state: "invited" | "accepted" | "submitted" | "recused" | "excluded" | "lapsed";
            /** @enum {string} */
            reviewState: "drawn" | "scored" | "proposed" | "frozen" | "void";
            seat: number;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            invitedAt: string;
            /** Format: date-time */
            submittedAt: string | null;
        };
        OwnReviewsView: {
            items: components["schemas"]["OwnReviewLineView"][];
        };
        OwnProductView: {
            productId: string;
            productName: string;
            varietyName: string;
            bidder: string;
        };
        ScoreView: {
            productId: string;
            criterion: number;
            /** @example 8.50 */
            points: string;
            comment: string;
        };
        OwnReviewView: {
            /** Format: uuid */
            id: string;
            title: string;
            roundNo: string;
            /** @enum {string} */
            purpose: "live" | "rehearsal" | "demonstration";
            /** @enum {string} */
            state: "invited" | "accepted" | "submitted" | "recused" | "excluded" | "lapsed";
            /** @enum {string} */
            reviewState: "drawn" | "scored" | "proposed" | "frozen" | "void";
            seat: number;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            invitedAt: string;
            /** Format: date-time */
            submittedAt: string | null;
            /** Format: date-time */
            asOf: string;
            reason: string | null;
            specialty: string | null;
            commentRule: components["schemas"]["CommentRuleView"];
            criteria: components["schemas"]["CriterionView"][];
            products: components["schemas"]["OwnProductView"][];
            scores: components["schemas"]["ScoreView"][];
            /** @description Cells that are filled in, in percent */
            progress: number;
            /** @description Digest of the sheet as it is saved */
            digest: string;
        };
        OwnSeatStateView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "invited" | "accepted" | "submitted" | "recused" | "excluded" | "lapsed";
        };
        RecusalBody: {
            /** @example 近三年为某投标企业提供过咨询 */
            reason: string;
        };
        ScoreBody: {
            /** @example P1 */
            productId: string;
            /** @example 1 */
            criterion: number;
            /** @example 8.5 */
            points: string;
            /** @example 内控标准严于药典 */
            comment?: string;
        };
        ScoresBody: {
            /** @description The whole sheet as it is: cells that are not given are empty */
            scores: components["schemas"]["ScoreBody"][];
        };
        ScoresSavedView: {
            /** Format: uuid */
            id: string;
            cells: number;
            digest: string;
        };
        SignOffBody: {
            /** @description Digest of the sheet that the expert checked (评分表摘要) */
            digest: string;
        };
        SignedOffView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "invited" | "accepted" | "submitted" | "recused" | "excluded" | "lapsed";
            /** Format: date-time */
            submittedAt: string;
        };
        PublicPanelistView: {
            n: number;
            name: string;
            employer: string;
            specialties: string[];
        };
        PublicScoreView: {
            productId: string;
            productName: string;
            varietyName: string;
            bidder: string;
            /** @example 86.5000 */
            technicalScore: string;
        };
        PublicReviewView: {
            /**
             * Format: date-time
             * @description Null until the scores are frozen; nothing is public before
             */
            frozenAt: string | null;
            scoresHash: string | null;
            panel: components["schemas"]["PublicPanelistView"][];
            scores: components["schemas"]["PublicScoreView"][];
        };
        OwnTenderView: {
            /** Format: uuid */
            id: string;
            /** @example ZC-2026-01 */
            roundNo: string;
            title: string;
            /** @enum {string} */
            purpose: "live" | "rehearsal" | "demonstration";
            /** @enum {string} */
            state: "draft" | "proposed" | "announced" | "closed" | "opened" | "void";
            /** Format: date-time */
            qualificationDeadline: string | null;
            /** Format: date-time */
            priceOpensAt: string;
            /** Format: date-time */
            priceDeadline: string;
            /** Format: date-time */
            openingFrom: string;
            /** @description Own products in this tender */
            entries: number;
            /** @description Version of the own live bid */
            liveVersion: number | null;
            /** @description Version of the own live qualification part */
            qualificationVersion: number | null;
            /**
             * Format: date-time
             * @description Until when the company may quote a second time; null without such an offer (二次报价)
             */
            secondQuoteDueAt: string | null;
            /** @description Version of the own live second quote */
            secondQuoteVersion: number | null;
        };
        OwnTenderPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["OwnTenderView"][];
        };
        TenderEntryView: {
            productId: string;
            name: string;
            varietyId: string;
            varietyName: string;
            /** @example 1 */
            lot: string;
            unitsPerPack: string;
            /** @description Yuan per unit (最高有效申报价) */
            ceilingPrice: string | null;
            /** @description Yuan per pack: what a price may be at most */
            packCeiling: string | null;
            /** @description Yuan per pack */
            referencePrice: string | null;
            /** @description Own price per pack, once opened */
            openedPrice: string | null;
            /**
             * @description By the frozen list of eligible companies; null where the round has none or before
             * @enum {string|null}
             */
            decision: "passed" | "refused" | null;
        };
        TenderEntriesView: {
            /** @description Id under which the organisation bids */
            bidderId: string;
            items: components["schemas"]["TenderEntryView"][];
        };
        PackageItemView: {
            id: string;
            name: string;
            unit: string;
            ceiling: string | null;
            reference: string | null;
        };
        PackageWarnView: {
            timesReference: number;
            percentOfReference: number;
        };
        AskedStatementView: {
            /** @example controlling-party */
            key: string;
            /** @example 控股股东与实际控制人 */
            zh: string;
            /** @example Controlling shareholder and actual controller */
            en: string;
            required: boolean;
        };
        PackageRecordView: {
            /** @example jicai-seal-1 */
            alg: string;
            round: string;
            roundName: string;
            lot: string;
            lotName: string;
            /** @enum {string} */
            part: "price" | "qualification" | "second-quote";
            bidder: string;
            bidderName: string;
            /** @description Version that is due */
            version: number;
            /** Format: date-time */
            deadline: string;
            /** @description Signed ceremony record */
            ceremony: {
                [key: string]: unknown;
            };
            /** @description In the package of prices, and of second quotes: there the ceiling is the price of the offer */
            items?: components["schemas"]["PackageItemView"][];
            /** @description In the package of prices */
            warn?: components["schemas"]["PackageWarnView"];
            /** @description In the package of the qualification part */
            statements?: components["schemas"]["AskedStatementView"][];
        };
        SealingPackageView: {
            record: components["schemas"]["PackageRecordView"];
            /** @description Platform key, base64url */
            key: string;
            signature: string;
        };
        BidBody: {
            /** @example 1 */
            lot: string;
            /** @enum {string} */
            part: "price" | "qualification" | "second-quote";
            /** @example 1 */
            version: number;
            /** @description Canonical text of the envelope’s header */
            header: string;
            /** @description Sealed bytes, base64url */
            sealed: string;
        };
        ReceiptRecordView: {
            round: string;
            bidder: string;
            /** @enum {string} */
            part: "price" | "qualification" | "second-quote";
            version: number;
            /** @description SHA-256 of the envelope */
            hash: string;
            /**
             * Format: date-time
             * @description By the database clock
             */
            at: string;
            seq: number;
            /** @description Hash of the ceremony record */
            ceremony: string;
        };
        BidReceiptView: {
            record: components["schemas"]["ReceiptRecordView"];
            /** @description Platform key, base64url */
            key: string;
            signature: string;
        };
        SubmittedBidView: {
            /** Format: uuid */
            id: string;
            /** @description Keep it: it proves what was handed in, and when */
            receipt: components["schemas"]["BidReceiptView"];
        };
        OwnBidView: {
            /** Format: uuid */
            id: string;
            lot: string;
            /** @enum {string} */
            part: "price" | "qualification" | "second-quote";
            version: number;
            /** @enum {string} */
            state: "live" | "replaced" | "withdrawn" | "opened" | "unreadable";
            hash: string;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            withdrawnAt: string | null;
            /** @description Who submitted it */
            submittedBy: string;
            receipt: components["schemas"]["BidReceiptView"];
        };
        OwnBidsView: {
            /** @description Newest first */
            items: components["schemas"]["OwnBidView"][];
            /** @description Version that is due next */
            nextVersion: number;
        };
        WithdrawnBidView: {
            /** Format: uuid */
            id: string;
            /** @example withdrawn */
            state: string;
            /** Format: date-time */
            at: string;
        };
        OpeningDutyView: {
            /** Format: uuid */
            id: string;
            /** @example ZC-2026-01 */
            roundNo: string;
            title: string;
            /** @enum {string} */
            purpose: "live" | "rehearsal" | "demonstration";
            /** @enum {string} */
            state: "draft" | "proposed" | "announced" | "closed" | "opened" | "void";
            /**
             * @description What the caller is in it
             * @enum {string}
             */
            kind: "officer" | "supervisor";
            /**
             * @description The part of the bids that is to be opened next
             * @enum {string}
             */
            part: "price" | "qualification" | "second-quote";
            /**
             * Format: date-time
             * @description Of that part
             */
            deadline: string | null;
            /**
             * Format: date-time
             * @description Of that part
             */
            openingFrom: string | null;
            /**
             * @description The next thing: the caller’s own, or what is waited for
             * @enum {string}
             */
            duty: "enrol-key" | "await-keys" | "sign-record" | "await-signatures" | "await-announcement" | "check-key" | "await-closing" | "give-shares" | "await-shares" | "await-hour" | "open" | "none";
        };
        OpeningDutyPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["OpeningDutyView"][];
        };
        RoomOfficerView: {
            /** @description Position in the ceremony record, from 0 */
            idx: number;
            /** Format: uuid */
            accountId: string;
            /** @enum {string} */
            kind: "officer" | "supervisor";
            /**
             * @description Their id in the ceremony record
             * @example 1 李明（示范省监督机构）
             */
            label: string;
            /** @description Organisation of the officer (所属单位) */
            body: string;
            /** Format: date-time */
            enrolledAt: string | null;
            signed: boolean;
            /** Format: date-time */
            rehearsedAt: string | null;
            /** @description Shares given after the closing */
            shares: number;
            /**
             * Format: date-time
             * @description When the last share came
             */
            sharesAt: string | null;
        };
        ClosingView: {
            /** @enum {string} */
            part: "price" | "qualification" | "second-quote";
            size: number;
            /** @description Merkle root over the live bids (截标根) */
            root: string;
            /** Format: date-time */
            at: string;
            /** @description Key that signed, base64url */
            key: string;
            signature: string;
        };
        RoomRemarkView: {
            /** @enum {string} */
            code: "foreign-product" | "refused-product" | "price-vanishes" | "not-eligible" | "not-offered" | "above-cap" | "unreadable" | "release-refused";
            bidder: string;
            detail: string;
            /** @description Name of the bidder’s organisation */
            bidderName: string;
        };
        RoomOpeningView: {
            /** Format: date-time */
            at: string;
            /** @description SHA-256 of the opening record */
            digest: string;
            /** @description Bids that became plain */
            opened: number;
            /** @description Bids that nobody can open, proven so */
            unreadable: number;
            minutes: components["schemas"]["RoomRemarkView"][];
        };
        OpeningRoomView: {
            /** Format: uuid */
            id: string;
            /** @example ZC-2026-01 */
            roundNo: string;
            title: string;
            /** @enum {string} */
            purpose: "live" | "rehearsal" | "demonstration";
            /**
             * @description The part of the bids that the room is about
             * @enum {string}
             */
            part: "price" | "qualification" | "second-quote";
            /** @description The round has a qualification part, opened before the prices (分阶段) */
            staged: boolean;
            /**
             * Format: date-time
             * @description Prices wait for it in a round of stages
             */
            qualificationOpenedAt: string | null;
            /**
             * Format: date-time
             * @description Until when second quotes are taken; null in a round that asks for none
             */
            secondQuoteDueAt: string | null;
            /**
             * @description How this part stands
             * @enum {string}
             */
            state: "draft" | "proposed" | "announced" | "closed" | "opened" | "void";
            /** @enum {string} */
            visibility: "all" | "winning" | "none";
            issuer: string;
            /** Format: date-time */
            deadline: string | null;
            /** Format: date-time */
            openingFrom: string | null;
            /** Format: date-time */
            closedAt: string | null;
            voidReason: string | null;
            /**
             * Format: uuid
             * @description The round in the library
             */
            libraryRoundId: string | null;
            /** @description Officers needed to open (开标人数) */
            quorum: number;
            officers: components["schemas"]["RoomOfficerView"][];
            /** @description The caller is one of the officers; shares are shown to them alone */
            isOfficer: boolean;
            closing: components["schemas"]["ClosingView"] | null;
            /** @description Bids for which a quorum with a supervisor has answered */
            answered: number;
            /** @description Minutes after the hour of the opening for which absent officers are waited for */
            waitMinutes: number;
            opening: components["schemas"]["RoomOpeningView"] | null;
        };
        OpenedPriceView: {
            productId: string;
            name: string;
            varietyId: string;
            varietyName: string;
            bidderId: string;
            bidderName: string;
            /** @description Counting units in a pack */
            unitsPerPack: string;
            /** @description Yuan per pack; null where the bidder abstained */
            packPrice: string | null;
            /** @description Yuan per unit, four decimals */
            unitPrice: string | null;
            /** @description The bidder accepts a revival (接受复活) */
            acceptsRevival: boolean;
        };
        OpenedPricePage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["OpenedPriceView"][];
        };
        TenderHeadView: {
            /**
             * @description Round number (轮次编号)
             * @example ZC-2026-01
             */
            roundNo: string;
            title: string;
            /** @enum {string} */
            category: "drug" | "consumable";
            /** @example national-drug-11 */
            ruleset: string;
        };
        TenderCountsView: {
            varieties: number;
            products: number;
            bidders: number;
            regions: number;
            volumes: number;
        };
        TenderViolationView: {
            /** @example organisations.csv */
            file: string;
            /**
             * @description Line where the record starts; the header is line 1
             * @example 3
             */
            line: number;
            /** @example uscc */
            column: string;
            /** @example organisation-unknown */
            code: string;
            message: string;
        };
        TenderDraftView: {
            /** @enum {string} */
            state: "dry-run" | "refused" | "confirmed";
            /** @example zc-2026-01.zip */
            file: string;
            round: components["schemas"]["TenderHeadView"] | null;
            counts: components["schemas"]["TenderCountsView"] | null;
            /** @description Violations found in all */
            violationCount: number;
            /** @description The first 500 */
            violations: components["schemas"]["TenderViolationView"][];
            /**
             * Format: uuid
             * @description The draft, once confirmed
             */
            id: string | null;
        };
        TenderView: {
            /** Format: uuid */
            id: string;
            /** @example ZC-2026-01 */
            roundNo: string;
            /** @example 示范省药品集中带量采购（第一批） */
            title: string;
            /** @enum {string} */
            kind: "drug" | "consumable" | "alliance" | "renewal";
            /** @enum {string} */
            category: "drug" | "consumable";
            /** @enum {string} */
            purpose: "live" | "rehearsal" | "demonstration";
            /** @example national-drug-11 */
            ruleset: string;
            /** @enum {string} */
            state: "draft" | "proposed" | "announced" | "closed" | "opened" | "void";
            /** @enum {string} */
            visibility: "all" | "winning" | "none";
            /**
             * Format: date-time
             * @description Until when qualification material is taken; null in a round of one stage (分阶段)
             */
            qualificationDeadline: string | null;
            /** Format: date-time */
            qualificationOpeningFrom: string | null;
            /** Format: date-time */
            priceOpensAt: string | null;
            /** Format: date-time */
            priceDeadline: string | null;
            /** Format: date-time */
            openingFrom: string | null;
            /** @example 60 */
            varieties: number;
            /** @example 412 */
            products: number;
            /** @example 40 */
            bidders: number;
            /** @description Documents (采购文件) */
            documents: number;
            /** @description Questions without an answer (待答复提问) */
            openQuestions: number;
            /** Format: date-time */
            createdAt: string;
            /** @example 3 */
            version: number;
        };
        TenderPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["TenderView"][];
        };
        CandidateView: {
            /** Format: uuid */
            accountId: string;
            name: string;
            orgName: string;
            roles: string[];
            /** @description May be named as supervisor (监督人员) */
            maySupervise: boolean;
        };
        CandidatesView: {
            items: components["schemas"]["CandidateView"][];
        };
        TenderDemandView: {
            /** Format: uuid */
            editionId: string;
            /** @description SHA-256 of its volumes.csv */
            sha256: string;
        };
        WindowMinutesView: {
            /** @example 7200 */
            live: number;
            /** @example 2 */
            rehearsal: number;
            /** @example 2 */
            demonstration: number;
        };
        OfficerView: {
            /** @description Position in the ceremony record, from 0 */
            idx: number;
            /** Format: uuid */
            accountId: string;
            /** @enum {string} */
            kind: "officer" | "supervisor";
            /**
             * @description Their id in the ceremony record
             * @example 1 李明（示范省监督机构）
             */
            label: string;
            /** @description Organisation of the officer (所属单位) */
            body: string;
            /** Format: date-time */
            enrolledAt: string | null;
            signed: boolean;
            /** Format: date-time */
            rehearsedAt: string | null;
            /** @description Shares given after the closing */
            shares: number;
        };
        GapView: {
            /** @example ceremony */
            field: string;
            /** @example keys-missing */
            code: string;
            message: string;
        };
        BidCountView: {
            /** @example 1 */
            lot: string;
            /** @enum {string} */
            part: "price" | "qualification" | "second-quote";
            /** @description Live bids (有效投标) */
            bids: number;
        };
        RemarkView: {
            /** @enum {string} */
            code: "foreign-product" | "refused-product" | "price-vanishes" | "not-eligible" | "not-offered" | "above-cap" | "unreadable" | "release-refused";
            bidder: string;
            detail: string;
        };
        OpeningView: {
            /** Format: date-time */
            at: string;
            /** @description SHA-256 of the opening record */
            digest: string;
            minutes: components["schemas"]["RemarkView"][];
        };
        QualificationStageView: {
            closing: components["schemas"]["ClosingView"] | null;
            opening: components["schemas"]["OpeningView"] | null;
        };
        SecondQuotesStageView: {
            /**
             * Format: date-time
             * @description Until when they are taken
             */
            dueAt: string;
            closing: components["schemas"]["ClosingView"] | null;
            opening: components["schemas"]["OpeningView"] | null;
        };
        TenderDetailView: {
            /** Format: uuid */
            id: string;
            /** @example ZC-2026-01 */
            roundNo: string;
            /** @example 示范省药品集中带量采购（第一批） */
            title: string;
            /** @enum {string} */
            kind: "drug" | "consumable" | "alliance" | "renewal";
            /** @enum {string} */
            category: "drug" | "consumable";
            /** @enum {string} */
            purpose: "live" | "rehearsal" | "demonstration";
            /** @example national-drug-11 */
            ruleset: string;
            /** @enum {string} */
            state: "draft" | "proposed" | "announced" | "closed" | "opened" | "void";
            /** @enum {string} */
            visibility: "all" | "winning" | "none";
            /**
             * Format: date-time
             * @description Until when qualification material is taken; null in a round of one stage (分阶段)
             */
            qualificationDeadline: string | null;
            /** Format: date-time */
            qualificationOpeningFrom: string | null;
            /** Format: date-time */
            priceOpensAt: string | null;
            /** Format: date-time */
            priceDeadline: string | null;
            /** Format: date-time */
            openingFrom: string | null;
            /** @example 60 */
            varieties: number;
            /** @example 412 */
            products: number;
            /** @example 40 */
            bidders: number;
            /** @description Documents (采购文件) */
            documents: number;
            /** @description Questions without an answer (待答复提问) */
            openQuestions: number;
            /** Format: date-time */
            createdAt: string;
            /** @example 3 */
            version: number;
            parameters: {
                [key: string]: unknown;
            };
            /** @example 990000 */
            regionCode: string;
            /** @description Office in whose name the round is held */
            issuer: string;
            /** Format: date */
            agreementEndsOn: string | null;
            /** @description Officers needed to open (开标人数) */
            quorum: number;
            /** @description Where its volumes come from */
            demand: components["schemas"]["TenderDemandView"] | null;
            /** @description Least minutes from announcement to deadline, by purpose, as the rule in force states them */
            windowMinutes: components["schemas"]["WindowMinutesView"];
            /** @description The opening waits for technical scores of experts (技术评分) */
            scoresPending: boolean;
            /**
             * @description State of its list of eligible companies (申报资格审核); null where it has no such stage
             * @enum {string|null}
             */
            eligibility: "open" | "proposed" | "frozen" | null;
            officers: components["schemas"]["OfficerView"][];
            /** @description Hash of the ceremony record */
            ceremonyHash: string | null;
            /** Format: date-time */
            ceremonyCompletedAt: string | null;
            /** @description What a proposal still needs */
            missing: components["schemas"]["GapView"][];
            /** Format: uuid */
            approvalId: string | null;
            /** Format: date-time */
            announcedAt: string | null;
            /** Format: date-time */
            closedAt: string | null;
            /** Format: date-time */
            openedAt: string | null;
            voidReason: string | null;
            /** @description For the office alone */
            bidCounts: components["schemas"]["BidCountView"][] | null;
            closing: components["schemas"]["ClosingView"] | null;
            opening: components["schemas"]["OpeningView"] | null;
            /** @description Null in a round of one stage */
            qualification: components["schemas"]["QualificationStageView"] | null;
            /** @description Second quotes may be asked for after the opening (可能要求二次报价) */
            secondQuote: boolean;
            /** @description Null until they are asked for */
            secondQuotes: components["schemas"]["SecondQuotesStageView"] | null;
            /**
             * Format: uuid
             * @description The round in the library
             */
            libraryRoundId: string | null;
        };
        TenderProductView: {
            productId: string;
            name: string;
            varietyId: string;
            varietyName: string;
            bidderId: string;
            bidderName: string;
            /** @description Counting units in a pack */
            unitsPerPack: string;
            /** @description Yuan per unit (最高有效申报价) */
            ceilingPrice: string | null;
            /** @description Yuan per pack */
            referencePrice: string | null;
            reportedVolume: string | null;
        };
        TenderProductPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["TenderProductView"][];
        };
        TenderBody: {
            title: string;
            /** @enum {string} */
            kind: "drug" | "consumable" | "alliance" | "renewal";
            /** @enum {string} */
            purpose: "live" | "rehearsal" | "demonstration";
            /** @enum {string} */
            visibility: "all" | "winning" | "none";
            /**
             * Format: date-time
             * @description Until when qualification material is taken; both instants of it or neither (分阶段)
             */
            qualificationDeadline?: string | null;
            /** Format: date-time */
            qualificationOpeningFrom?: string | null;
            /**
             * @description Second quotes may be asked for after the opening: the ceremony record states their size
             * @default false
             */
            secondQuote: boolean;
            /** Format: date-time */
            priceOpensAt?: string | null;
            /** Format: date-time */
            priceDeadline?: string | null;
            /** Format: date-time */
            openingFrom?: string | null;
            /** Format: date */
            agreementEndsOn?: string | null;
            /** @example 3 */
            quorum: number;
        };
        TenderVersionView: {
            /** Format: uuid */
            id: string;
            version: number;
        };
        OfficerBody: {
            /** Format: uuid */
            accountId: string;
            /** @enum {string} */
            kind: "officer" | "supervisor";
        };
        OfficersBody: {
            officers: components["schemas"]["OfficerBody"][];
            /**
             * @description Officers needed to open; stays as it is when left out
             * @example 3
             */
            quorum?: number;
        };
        OfficersNamedView: {
            /** Format: uuid */
            id: string;
            officers: number;
        };
        TenderProposalView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "draft" | "proposed" | "announced" | "closed" | "opened" | "void";
            /** Format: uuid */
            approvalId: string;
        };
        TenderStateView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "draft" | "proposed" | "announced" | "closed" | "opened" | "void";
        };
        AnnouncementBody: {
            /** @enum {string} */
            decision: "announce" | "return";
            /** @example 核对无误，同意发布。 */
            opinion: string;
        };
        VoidanceBody: {
            /** @example 采购目录有误，重新组织。 */
            reason: string;
        };
        CeremonyView: {
            /** Format: uuid */
            id: string;
            /** @example ZC-2026-01 */
            roundNo: string;
            title: string;
            purpose: string;
            state: string;
            /** @description Officers needed to open (开标人数) */
            quorum: number;
            officers: components["schemas"]["OfficerView"][];
            /** @description The caller as an officer of this tender */
            own: components["schemas"]["OfficerView"] | null;
            /** @description The caller’s key file: useless without the opening code */
            keyFile: string | null;
            /** @description Canonical text of the record that is signed */
            record: string | null;
            /** @description SHA-256 of the record */
            hash: string | null;
            /** @description The record with all signatures (JSON), once complete */
            signed: string | null;
        };
        KeyBody: {
            /** @description Sealing key: P-256, uncompressed, base64url */
            pk: string;
            /** @description Signature key: P-256, uncompressed, base64url */
            vk: string;
            /** @description Key file as `jicai officer keygen` writes it: the seed under the opening code */
            keyFile: string;
        };
        KeyEnrolledView: {
            /** Format: uuid */
            id: string;
            idx: number;
            /** @description Hash of the record, once every officer has a key */
            hash: string | null;
        };
        CeremonySignatureBody: {
            /** @description ECDSA P-256 over the record, base64url */
            signature: string;
        };
        CeremonySignedView: {
            /** Format: uuid */
            id: string;
            idx: number;
            hash: string;
            complete: boolean;
        };
        RehearsalView: {
            /** Format: uuid */
            id: string;
            idx: number;
        };
        EnvelopeView: {
            /** Format: uuid */
            id: string;
            /** @description SHA-256 of header and sealed bytes: the name of the bid */
            hash: string;
            /** @description Canonical text of the header */
            header: string;
            /** @description Sealed bytes, base64url */
            sealed: string;
            /** @description Whether the caller’s share of it was given */
            shareGiven: boolean;
        };
        EnvelopePage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["EnvelopeView"][];
            closing: components["schemas"]["ClosingView"];
            /** @description The signed closing (JSON) */
            signedClosing: string;
        };
        SharesBody: {
            /**
             * @default price
             * @enum {string}
             */
            part: "price" | "qualification" | "second-quote";
            /** @description One release for each live bid, as the sealing library makes them */
            releases: {
                record: {
                    round: string;
                    bid: string;
                    idx: number;
                    share: string | null;
                    b: string | null;
                };
                signature: string;
            }[];
        };
        ShareAnswerView: {
            /** @description Hash of the bid */
            bid: string;
            /**
             * @description taken, known, or why the release does not count
             * @example taken
             */
            outcome: string;
        };
        SharesView: {
            /** Format: uuid */
            id: string;
            answers: components["schemas"]["ShareAnswerView"][];
        };
        TenderOpenedView: {
            /** Format: uuid */
            id: string;
            /** @example opened */
            state: string;
            /** Format: uuid */
            libraryRoundId: string;
            opened: number;
            unreadable: number;
            /** @description SHA-256 of the opening record */
            digest: string;
        };
        QualificationOpenedView: {
            /** Format: uuid */
            id: string;
            opened: number;
            unreadable: number;
            /** @description SHA-256 of the opening record */
            digest: string;
        };
        StatementView: {
            /** @example controlling-party */
            key: string;
            value: string;
        };
        QualificationDocumentView: {
            /** @example 生产许可证.pdf */
            name: string;
            /** @description SHA-256 of the document, which travels outside of the seal */
            sha256: string;
            bytes: number;
        };
        QualificationView: {
            bidderId: string;
            /** Format: uuid */
            orgId: string;
            /** @description Name of the bidder’s organisation */
            bidderName: string;
            statements: components["schemas"]["StatementView"][];
            documents: components["schemas"]["QualificationDocumentView"][];
        };
        QualificationsView: {
            /** @description What the round asks for */
            asked: components["schemas"]["AskedStatementView"][];
            /**
             * Format: date-time
             * @description When they were opened
             */
            openedAt: string | null;
            /** @description Empty before the opening */
            items: components["schemas"]["QualificationView"][];
        };
        OwnQualificationView: {
            /** @description What the round asks for */
            asked: components["schemas"]["AskedStatementView"][];
            /** Format: date-time */
            openedAt: string | null;
            /** @description Null before the opening, or without any */
            statements: components["schemas"]["StatementView"][] | null;
            documents: components["schemas"]["QualificationDocumentView"][] | null;
        };
        SecondQuotesOpenedView: {
            /** Format: uuid */
            id: string;
            opened: number;
            unreadable: number;
            /** @description Offers that a quote accepts */
            accepted: number;
            /** @description SHA-256 of the opening record */
            digest: string;
        };
        OfferView: {
            /** Format: uuid */
            id: string;
            /** @example 1 */
            wave: number;
            productId: string;
            productName: string;
            varietyName: string;
            /** @enum {string} */
            kind: "shortlisted" | "non-shortlisted";
            /**
             * @description Yuan per comparable unit
             * @example 0.8500
             */
            comparablePrice: string;
            /**
             * @description Yuan per unit of the product
             * @example 0.8500
             */
            unitPrice: string;
            /** @description Own price per pack as it was opened */
            openedPrice: string | null;
            /** Format: date-time */
            dueAt: string;
            /**
             * @description How the offer is answered
             * @enum {string}
             */
            form: "accept" | "second-quote";
            /** @description Yuan per pack: what a second quote may be at most */
            packPriceMax: string | null;
            /** @description Second quote, yuan per pack, once opened */
            quote: string | null;
            /** @enum {string|null} */
            answer: "accepted" | "declined" | null;
            /** Format: date-time */
            answeredAt: string | null;
            bidderId: string;
            /** Format: date-time */
            evaluatedAt: string | null;
        };
        OffersView: {
            /** @description Newest wave first */
            items: components["schemas"]["OfferView"][];
        };
        OffersBody: {
            /**
             * Format: date-time
             * @description Until when offers are answered (应答截止)
             */
            dueAt: string;
            /**
             * @description How they are answered: with yes or no, or by a second quote under seal (二次报价)
             * @default accept
             * @enum {string}
             */
            answer: "accept" | "second-quote";
        };
        OffersIssuedView: {
            /** Format: uuid */
            id: string;
            /** @example 1 */
            wave: number;
            /** Format: date-time */
            dueAt: string;
            /** @enum {string} */
            answer: "accept" | "second-quote";
            /** @example 3 */
            offers: number;
        };
        OffersEvaluatedView: {
            /**
             * Format: uuid
             * @description The round in the library
             */
            id: string;
            /** @example evaluated */
            state: string;
            /**
             * @description Edition of additions
             * @example 1
             */
            edition: number;
            /** Format: uuid */
            evaluationId: string;
            resultHash: string;
            winners: number;
            tiedVarieties: number;
        };
        OwnOfferView: {
            /** Format: uuid */
            id: string;
            /** @example 1 */
            wave: number;
            productId: string;
            productName: string;
            varietyName: string;
            /** @enum {string} */
            kind: "shortlisted" | "non-shortlisted";
            /**
             * @description Yuan per comparable unit
             * @example 0.8500
             */
            comparablePrice: string;
            /**
             * @description Yuan per unit of the product
             * @example 0.8500
             */
            unitPrice: string;
            /** @description Own price per pack as it was opened */
            openedPrice: string | null;
            /** Format: date-time */
            dueAt: string;
            /**
             * @description How the offer is answered
             * @enum {string}
             */
            form: "accept" | "second-quote";
            /** @description Yuan per pack: what a second quote may be at most */
            packPriceMax: string | null;
            /** @description Second quote, yuan per pack, once opened */
            quote: string | null;
            /** @enum {string|null} */
            answer: "accepted" | "declined" | null;
            /** Format: date-time */
            answeredAt: string | null;
        };
        OwnOffersView: {
            items: components["schemas"]["OwnOfferView"][];
        };
        OfferAnswerBody: {
            /** @description True accepts the price; an answer is final */
            accepts: boolean;
        };
        AnsweredOfferView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            answer: "accepted" | "declined";
            /** Format: date-time */
            at: string;
        };
        DocumentVersionView: {
            /** Format: uuid */
            id: string;
            /** @example 1 */
            version: number;
            /** @example 采购文件.pdf */
            fileName: string;
            /** @example application/pdf */
            mediaType: string;
            /** @description Bytes */
            size: number;
            /** @description SHA-256 of the file, hexadecimal */
            sha256: string;
            /** @description Number of the amendment that brought it */
            amendment: number | null;
            /** Format: uuid */
            amendmentId: string | null;
            /**
             * Format: date-time
             * @description Null while drafted
             */
            publishedAt: string | null;
        };
        DocumentView: {
            /** Format: uuid */
            id: string;
            /** @example 采购文件（正文） */
            title: string;
            /** @description Newest first */
            versions: components["schemas"]["DocumentVersionView"][];
        };
        DocumentsView: {
            items: components["schemas"]["DocumentView"][];
            /**
             * @description Most bytes of a file
             * @example 52428800
             */
            bytesMax: number;
            /**
             * @description Most documents of a round
             * @example 30
             */
            countMax: number;
        };
        AddedDocumentView: {
            /**
             * Format: uuid
             * @description The version
             */
            id: string;
            /** Format: uuid */
            documentId: string;
            /** @example 1 */
            version: number;
            sha256: string;
        };
        DroppedDocumentView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            documentId: string;
        };
        AttachedQuestionView: {
            /** Format: uuid */
            id: string;
            text: string;
            wording: string | null;
            answer: string | null;
        };
        AmendmentView: {
            /** Format: uuid */
            id: string;
            number: number | null;
            title: string;
            body: string;
            /** @enum {string} */
            state: "draft" | "proposed" | "void" | "announced";
            /** Format: date-time */
            priceDeadline: string | null;
            /** Format: date-time */
            openingFrom: string | null;
            /** Format: date-time */
            formerDeadline: string | null;
            /** Format: date-time */
            formerOpening: string | null;
            questions: components["schemas"]["AttachedQuestionView"][];
            /** Format: uuid */
            approvalId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            announcedAt: string | null;
            /** @example 1 */
            version: number;
        };
        AmendmentsView: {
            /** @description Newest first */
            items: components["schemas"]["AmendmentView"][];
            /**
             * @description Least minutes from an amendment to the deadline
             * @example 4320
             */
            noticeMinutes: number;
        };
        AmendmentBody: {
            /** @example 关于延长报价截止时间的补充通知 */
            title: string;
            /** @example 因品种说明更新，报价截止时间顺延。 */
            body: string;
            /**
             * Format: date-time
             * @description New deadline; stays when left out
             */
            priceDeadline?: string | null;
            /**
             * Format: date-time
             * @description New hour of the opening; stays when left out
             */
            openingFrom?: string | null;
            /** @description Questions that it answers, published with it */
            questions?: string[];
        };
        AmendmentVersionView: {
            /** Format: uuid */
            id: string;
            version: number;
        };
        AmendmentStateView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "draft" | "proposed" | "void" | "announced";
        };
        QuestionBody: {
            /** @example 请明确口服常释剂型是否包含分散片。 */
            text: string;
        };
        AskedQuestionView: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description By the database clock
             */
            at: string;
        };
        OwnQuestionView: {
            /** Format: uuid */
            id: string;
            text: string;
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            /** @description Group of answers in which it is answered */
            published: number | null;
            answer: string | null;
            /** Format: date-time */
            publishedAt: string | null;
        };
        OwnQuestionsView: {
            /** @description Newest first */
            items: components["schemas"]["OwnQuestionView"][];
        };
        QuestionView: {
            /** Format: uuid */
            id: string;
            orgName: string;
            askedBy: string;
            text: string;
            /** Format: date-time */
            askedAt: string;
            /** @description The question as it is published */
            wording: string | null;
            answer: string | null;
            answeredBy: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            /**
             * Format: uuid
             * @description Published with this amendment
             */
            amendmentId: string | null;
            /** @description Group in which it was published */
            published: number | null;
        };
        QuestionsView: {
            /** @description What waits for an answer comes first */
            items: components["schemas"]["QuestionView"][];
        };
        QuestionAnswerBody: {
            /** @description The question as everyone reads it: without what tells who asked */
            wording: string;
            answer: string;
        };
        AnsweredView: {
            /** Format: uuid */
            id: string;
        };
        AnswersPublicationBody: {
            /** @description Answered questions that are not published yet */
            questions: string[];
        };
        PublishedView: {
            /** Format: uuid */
            id: string;
            /** @description Number of the group (第几次答疑) */
            number: number;
            answers: number;
        };
        RefusalReasonView: {
            /** @example licence-invalid */
            code: string;
            /** @example 注册证或者批准文件无效、过期 */
            zh: string;
            /** @example approval or registration not valid */
            en: string;
        };
        EligibleVarietyView: {
            varietyId: string;
            name: string;
            products: number;
            passed: number;
            refused: number;
            undecided: number;
            /** @description Entities with a product that passed (符合申报资格企业数) */
            eligible: number;
            /** @description Most that may be shortlisted (最多入围企业数) */
            cap: number | null;
            /** @description Lowest ceiling, yuan per unit */
            ceilingLow: string | null;
            /** @description Highest ceiling, yuan per unit */
            ceilingHigh: string | null;
        };
        TenderEligibilityView: {
            /** @description False: the round has no such stage */
            stage: boolean;
            /** @enum {string|null} */
            state: "open" | "proposed" | "frozen" | null;
            /** @description Send it back as If-Match with a proposal */
            version: number | null;
            /** @description SHA-256 of the list that was put forward */
            hash: string | null;
            /** Format: date-time */
            frozenAt: string | null;
            /** Format: uuid */
            approvalId: string | null;
            /** @description Reasons of the rule in force */
            reasons: components["schemas"]["RefusalReasonView"][];
            varieties: components["schemas"]["EligibleVarietyView"][];
            /** @description What a proposal still needs */
            missing: components["schemas"]["GapView"][];
        };
        EligibilityStageBody: {
            /** @description Whether companies are examined before they bid (设申报资格审核) */
            stage: boolean;
        };
        EligibilityStageView: {
            /** Format: uuid */
            id: string;
            stage: boolean;
        };
        EligibilityProductView: {
            productId: string;
            name: string;
            varietyId: string;
            varietyName: string;
            bidderId: string;
            bidderName: string;
            /** @description Whom it counts for: products of one entity count once */
            entityId: string;
            /** @description Yuan per unit (最高有效申报价) */
            ceilingPrice: string | null;
            /** @enum {string|null} */
            decision: "passed" | "refused" | null;
            /** @description Code of a reason */
            reason: string | null;
            note: string | null;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
        };
        EligibilityProductPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["EligibilityProductView"][];
        };
        EntryDecisionBody: {
            productId: string;
            /** @enum {string} */
            decision: "passed" | "refused";
            /** @example licence-invalid */
            reason?: string | null;
            /** @description For the company alone */
            note?: string | null;
        };
        EntryDecisionsBody: {
            /** @description All of them are decided, or none */
            items: components["schemas"]["EntryDecisionBody"][];
        };
        EntriesDecidedView: {
            /** Format: uuid */
            id: string;
            /** @description Products decided */
            decided: number;
        };
        DeclaredRelationView: {
            /** @enum {string} */
            kind: "same-controller" | "holding" | "contract-manufacturing" | "licence-transfer" | "consortium";
            name: string;
            uscc: string | null;
            explanation: string;
        };
        RelationDeclarationView: {
            /** @example 1 */
            version: number;
            /** Format: date-time */
            declaredAt: string;
            declaredBy: string;
            /** @description Empty: the company has none */
            relations: components["schemas"]["DeclaredRelationView"][];
            explanation: string | null;
        };
        RelatedBidderView: {
            bidderId: string;
            name: string;
            /** @description Products in the round */
            products: number;
            /** @description Name of the group that the decisions make: bidders of one group count as one */
            group: string;
            /** @description The newest; null: nothing declared */
            declaration: components["schemas"]["RelationDeclarationView"] | null;
        };
        RelationSuggestionRowView: {
            bidderId: string;
            /** @description What the record says of this bidder */
            text: string;
        };
        RelationSuggestionView: {
            /** @enum {string} */
            kind: "declared" | "legal-representative" | "shareholder" | "holding" | "contact-name" | "contact-phone" | "contract-maker" | "licence-transfer";
            /** @description What is the same */
            value: string;
            bidders: string[];
            /** @description What it stands on */
            rows: components["schemas"]["RelationSuggestionRowView"][];
            /** @description Whether every pair of them is decided */
            settled: boolean;
        };
        RelationDecisionView: {
            /** Format: uuid */
            id: string;
            bidders: string[];
            /** @enum {string} */
            outcome: "one" | "independent";
            reason: string;
            decidedBy: string;
            /** Format: date-time */
            decidedAt: string;
            withdrawnBy: string | null;
            /** Format: date-time */
            withdrawnAt: string | null;
        };
        RelationsView: {
            bidders: components["schemas"]["RelatedBidderView"][];
            suggestions: components["schemas"]["RelationSuggestionView"][];
            /** @description Newest first, withdrawn ones too */
            decisions: components["schemas"]["RelationDecisionView"][];
        };
        RelationDecisionBody: {
            /** @description Bidders, two or more */
            bidders: string[];
            /**
             * @description They count as one, or each for itself
             * @enum {string}
             */
            outcome: "one" | "independent";
            /** @example 法定代表人相同，企业未能证明各自独立决策。 */
            reason: string;
        };
        EligibilityIdView: {
            /** Format: uuid */
            id: string;
        };
        RefusalObjectionView: {
            /** Format: uuid */
            id: string;
            productId: string;
            productName: string;
            bidderName: string;
            text: string;
            /** Format: date-time */
            filedAt: string;
            answer: string | null;
            /** Format: date-time */
            answeredAt: string | null;
        };
        RefusalObjectionsView: {
            /** @description Unanswered ones first */
            items: components["schemas"]["RefusalObjectionView"][];
        };
        RefusalObjectionAnswerBody: {
            /** @example 经核对批件，认定改为通过。 */
            answer: string;
        };
        ListStateView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "proposed" | "frozen";
            hash: string | null;
        };
        ListFreezeBody: {
            /** @enum {string} */
            decision: "freeze" | "return";
            /** @example 名单核对无误，同意公布。 */
            opinion: string;
            /** @description SHA-256 of the list that the person looked at */
            hash: string;
        };
        OwnEligibilityProductView: {
            productId: string;
            name: string;
            varietyName: string;
            ceilingPrice: string | null;
            /**
             * @description Refusals at once, what passed with the published list
             * @enum {string|null}
             */
            decision: "passed" | "refused" | null;
            reason: components["schemas"]["RefusalReasonView"] | null;
            note: string | null;
        };
        OwnEligibilityView: {
            /** @description False: the round has no such stage */
            stage: boolean;
            /** @enum {string|null} */
            state: "open" | "proposed" | "frozen" | null;
            /** Format: date-time */
            frozenAt: string | null;
            declaration: components["schemas"]["RelationDeclarationView"] | null;
            products: components["schemas"]["OwnEligibilityProductView"][];
            objections: components["schemas"]["RefusalObjectionView"][];
        };
        DeclaredRelationBody: {
            /** @enum {string} */
            kind: "same-controller" | "holding" | "contract-manufacturing" | "licence-transfer" | "consortium";
            /**
             * @description The other company
             * @example 示范制药二公司（示范）
             */
            name: string;
            /** @description Its credit code (统一社会信用代码) */
            uscc?: string | null;
            /** @example 受托生产本品种的全部批次 */
            explanation: string;
        };
        RelationDeclarationBody: {
            /** @description Empty: the company has none */
            relations: components["schemas"]["DeclaredRelationBody"][];
            /** @description What “no relation” rests on */
            explanation?: string | null;
        };
        RelationsDeclaredView: {
            /** Format: uuid */
            id: string;
            /** @example 1 */
            version: number;
            /**
             * Format: date-time
             * @description By the database clock
             */
            at: string;
        };
        RefusalObjectionBody: {
            productId: string;
            /** @example 批准文号已于 2025 年 12 月延续，附批件号。 */
            text: string;
        };
        RefusalObjectionFiledView: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description By the database clock
             */
            at: string;
        };
        ListedVarietyView: {
            varietyId: string;
            name: string;
            eligible: number;
            cap: number | null;
        };
        ListedProductView: {
            productId: string;
            name: string;
            varietyId: string;
            bidderId: string;
            bidderName: string;
            entityId: string;
            unitsPerPack: string;
            ceilingPrice: string | null;
            /** @enum {string} */
            decision: "passed" | "refused";
            reason: components["schemas"]["RefusalReasonView"] | null;
        };
        EligibleListView: {
            roundNo: string;
            title: string;
            issuer: string;
            purpose: string;
            ruleset: string;
            /** Format: date-time */
            frozenAt: string;
            /** @description SHA-256 of the list as a file */
            hash: string;
            varieties: components["schemas"]["ListedVarietyView"][];
            products: components["schemas"]["ListedProductView"][];
        };
        RuleSideBody: {
            /** @example 第十批规则 */
            label: string;
            /** @example national-drug-10 */
            ruleset: string;
            parameters: {
                [key: string]: unknown;
            };
        };
        SampleRecipeBody: {
            /**
             * @description The same seed gives the same bids
             * @example 2026-1
             */
            seed: string;
            /** @enum {string} */
            distribution: "even" | "low" | "middle" | "high";
            /**
             * @description Lowest price as a share of the ceiling
             * @example 0.30
             */
            from: string;
            /**
             * @description Highest price as a share of the ceiling
             * @example 0.90
             */
            to: string;
            /**
             * @description Companies that do not bid, per cent
             * @example 10
             */
            abstainPercent: number;
            /**
             * @description Products whose company accepts a revival, per cent
             * @example 50
             */
            revivalPercent: number;
            /**
             * @description Yuan a unit where a product has no ceiling
             * @example 10.00
             */
            basePrice: string;
        };
        SampleComparisonBody: {
            sides: components["schemas"]["RuleSideBody"][];
            /** @description Bids made up by this recipe */
            recipe?: components["schemas"]["SampleRecipeBody"];
            /** @description Or a bids.csv of the package format */
            bids?: string;
        };
        SampleView: {
            /** @enum {string} */
            kind: "generated" | "uploaded";
            products: number;
            /** @description Products with a price */
            bids: number;
            /** @description Companies that bid nothing */
            abstaining: number;
        };
        SampleComparisonView: {
            evaluations: components["schemas"]["ComparedEvaluationView"][];
            varieties: components["schemas"]["VarietyComparisonView"][];
            sample: components["schemas"]["SampleView"];
        };
        OwnKeyLossView: {
            idx: number;
            /** @example 3 王强（示范省医药采购中心） */
            label: string;
            /** @enum {string} */
            kind: "officer" | "supervisor";
            /** @enum {string} */
            cause: "code-lost" | "file-unreadable" | "absent";
            /** Format: date-time */
            reportedAt: string;
            note: string | null;
        };
        QuorumLossView: {
            /** @enum {string} */
            state: "proposed" | "returned" | "confirmed";
            reason: string;
            proposedName: string;
            /** Format: date-time */
            proposedAt: string;
            decidedName: string | null;
            opinion: string | null;
        };
        ReadinessView: {
            /** Format: uuid */
            id: string;
            quorum: number;
            /** @description Officers and supervisors who can still open */
            able: number;
            /** @description Supervisors among them */
            supervisors: number;
            /** @description Enough of them, a supervisor among them */
            holds: boolean;
            /** @description Officers who checked their key since a day before the deadline */
            checked: number;
            losses: components["schemas"]["OwnKeyLossView"][];
            /**
             * Format: date-time
             * @description From when two people may void the round for want of a quorum; null while it has one
             */
            voidableFrom: string | null;
            /** @description Whether that is now */
            mayVoid: boolean;
            proposal: components["schemas"]["QuorumLossView"] | null;
        };
        KeyLossBody: {
            /** @enum {string} */
            cause: "code-lost" | "file-unreadable" | "absent";
            /** @example 开标码卡片随公文包遗失。 */
            note?: string;
        };
        KeyLossReportedView: {
            /** Format: uuid */
            id: string;
            idx: number;
            /** @description Officers and supervisors who can still open */
            able: number;
            /** @description Enough of them, a supervisor among them */
            holds: boolean;
        };
        QuorumLossBody: {
            /** @example 三名开标人员的开标码遗失，不能开标。 */
            reason: string;
        };
        QuorumLossStateView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "proposed" | "returned" | "confirmed";
        };
        QuorumLossDecisionBody: {
            /** @enum {string} */
            decision: "confirm" | "return";
            /** @example 声明属实，同意作废。 */
            opinion: string;
        };
        OutageView: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        OutageRuleView: {
            /**
             * @description Minutes before the deadline in which an outage counts
             * @example 120
             */
            lastMinutes: number;
            /**
             * @description A shorter outage does not count
             * @example 10
             */
            minGapMinutes: number;
            /**
             * @description Least minutes of an extension
             * @example 60
             */
            leastMinutes: number;
            /**
             * @description Most minutes of one extension
             * @example 4320
             */
            mostMinutes: number;
            /** @example 3 */
            mostExtensions: number;
        };
        OutageDecisionView: {
            /** @example 1 */
            number: number;
            /** @enum {string} */
            part: "price" | "qualification";
            outages: components["schemas"]["OutageView"][];
            /** @description Minutes in which nothing could be handed in */
            lostMinutes: number;
            rule: components["schemas"]["OutageRuleView"];
            /** @example 2026 */
            ruleEdition: string;
            /** Format: date-time */
            formerDeadline: string;
            /**
             * Format: date-time
             * @description Null where the rule allowed no further extension
             */
            deadline: string | null;
            /** Format: date-time */
            decidedAt: string;
        };
        KeyLossView: {
            idx: number;
            /** @example 3 王强（示范省医药采购中心） */
            label: string;
            /** @enum {string} */
            kind: "officer" | "supervisor";
            /** @enum {string} */
            cause: "code-lost" | "file-unreadable" | "absent";
            /** Format: date-time */
            reportedAt: string;
        };
        QuorumVoidView: {
            quorum: number;
            /** @description Officers and supervisors who could still open */
            able: number;
            supervisors: number;
            /** @description Officers and supervisors of the round */
            officers: number;
            losses: components["schemas"]["KeyLossView"][];
            reason: string;
            opinion: string;
            /** Format: date-time */
            proposedAt: string;
            /** Format: date-time */
            decidedAt: string;
        };
        IncidentsView: {
            /** @description In the order in which they were decided */
            outages: components["schemas"]["OutageDecisionView"][];
            quorumVoid: components["schemas"]["QuorumVoidView"] | null;
        };
        PublicTenderView: {
            /** Format: uuid */
            id: string;
            /** @example ZC-2026-01 */
            roundNo: string;
            title: string;
            /** @enum {string} */
            kind: "drug" | "consumable" | "alliance" | "renewal";
            /**
             * @description A rehearsal or demonstration is marked on every page
             * @enum {string}
             */
            purpose: "live" | "rehearsal" | "demonstration";
            /** @enum {string} */
            state: "draft" | "proposed" | "announced" | "closed" | "opened" | "void";
            issuer: string;
            /**
             * Format: date-time
             * @description Until when qualification material is taken; null in a round of one stage (分阶段)
             */
            qualificationDeadline: string | null;
            /** Format: date-time */
            qualificationOpeningFrom: string | null;
            /** Format: date-time */
            priceOpensAt: string;
            /** Format: date-time */
            priceDeadline: string;
            /** Format: date-time */
            openingFrom: string;
            /** Format: date-time */
            announcedAt: string;
            varieties: number;
        };
        PublicTenderPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["PublicTenderView"][];
        };
        PublicOfficerView: {
            /** @example 1 李明（示范省监督机构） */
            id: string;
            /** @enum {string} */
            kind: "officer" | "supervisor";
        };
        SealingPageRefView: {
            /** @example jicai-seal.html */
            name: string;
            /** @description SHA-256 of the file, to be compared before it is opened */
            sha256: string;
        };
        PublicVarietyView: {
            id: string;
            name: string;
        };
        AnnouncedAmendmentView: {
            /** Format: uuid */
            id: string;
            /** @example 1 */
            number: number;
            title: string;
            body: string;
            /** Format: date-time */
            announcedAt: string;
            /** Format: date-time */
            formerDeadline: string;
            /** Format: date-time */
            priceDeadline: string;
            /** Format: date-time */
            formerOpening: string;
            /** Format: date-time */
            openingFrom: string;
        };
        PublishedAnswerView: {
            /** Format: uuid */
            id: string;
            /** @description Number of the group (第几次答疑) */
            number: number;
            /** @description Place in the group */
            position: number;
            question: string;
            answer: string;
            /** @description Number of the amendment that published it */
            amendment: number | null;
            /** Format: date-time */
            publishedAt: string;
        };
        TenderNoticeView: {
            /** Format: uuid */
            id: string;
            /** @example ZC-2026-01 */
            roundNo: string;
            title: string;
            /** @enum {string} */
            kind: "drug" | "consumable" | "alliance" | "renewal";
            /**
             * @description A rehearsal or demonstration is marked on every page
             * @enum {string}
             */
            purpose: "live" | "rehearsal" | "demonstration";
            /** @enum {string} */
            state: "draft" | "proposed" | "announced" | "closed" | "opened" | "void";
            issuer: string;
            /**
             * Format: date-time
             * @description Until when qualification material is taken; null in a round of one stage (分阶段)
             */
            qualificationDeadline: string | null;
            /** Format: date-time */
            qualificationOpeningFrom: string | null;
            /** Format: date-time */
            priceOpensAt: string;
            /** Format: date-time */
            priceDeadline: string;
            /** Format: date-time */
            openingFrom: string;
            /** Format: date-time */
            announcedAt: string;
            varieties: number;
            /** @enum {string} */
            category: "drug" | "consumable";
            ruleset: string;
            /** @enum {string} */
            visibility: "all" | "winning" | "none";
            /**
             * @description Zone in which the timetable is printed
             * @example Asia/Shanghai
             */
            zone: string;
            /** Format: date */
            agreementEndsOn: string | null;
            /** @description Officers needed to open */
            quorum: number;
            /** @description Frozen demand that the volumes are of */
            demand: components["schemas"]["TenderDemandView"] | null;
            officers: components["schemas"]["PublicOfficerView"][];
            /** @description Hash of the ceremony record: compare it before sealing */
            ceremonyHash: string;
            /** @description Key that signs receipts, closings and sealing packages, base64url */
            platformKey: string;
            sealingPage: components["schemas"]["SealingPageRefView"] | null;
            varietyList: components["schemas"]["PublicVarietyView"][];
            documents: components["schemas"]["DocumentView"][];
            /** @description In the order of their numbers */
            amendments: components["schemas"]["AnnouncedAmendmentView"][];
            /** @description In the order in which they were published */
            answers: components["schemas"]["PublishedAnswerView"][];
            /**
             * Format: date-time
             * @description Until when questions are taken (提问截止)
             */
            questionsUntil: string;
            /**
             * Format: date-time
             * @description When its list of eligible companies was published (符合申报资格企业名单)
             */
            listFrozenAt: string | null;
            closing: components["schemas"]["ClosingView"] | null;
            /** @description Closing of the qualification part */
            qualificationClosing: components["schemas"]["ClosingView"] | null;
            /** @description Second quotes may be asked for after the opening (可能要求二次报价) */
            secondQuote: boolean;
            /**
             * Format: date-time
             * @description Until when second quotes are taken, once they are asked for
             */
            secondQuoteDueAt: string | null;
            /**
             * Format: date-time
             * @description When they were opened
             */
            secondQuoteOpenedAt: string | null;
            /** @description Closing of the second quotes */
            secondQuoteClosing: components["schemas"]["ClosingView"] | null;
            /** Format: date-time */
            qualificationOpenedAt: string | null;
            /** Format: date-time */
            openedAt: string | null;
            voidReason: string | null;
            /** @description Whether everyone may have the opening record */
            openingPublic: boolean;
            /** Format: uuid */
            libraryRoundId: string | null;
        };
        SignedClosingView: {
            record: {
                [key: string]: unknown;
            };
            key: string;
            signature: string;
        };
        PublicityView: {
            noticeNo: string;
            resultHash: string;
            /** @enum {string} */
            purpose: "live" | "rehearsal" | "demonstration";
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            endsAt: string;
            yearsUnannounced: string[];
        };
        SubjectView: {
            varietyId: string;
            varietyName: string;
            productId: string | null;
            productName: string | null;
            bidder: string | null;
        };
        SettlementView: {
            varietyId: string;
            /** @enum {string} */
            outcome: "awarded" | "excluded" | "without-winner";
            reason: string | null;
        };
        AwardNoticeRefView: {
            /** @example 1 */
            n: number;
            noticeNo: string;
            /** Format: date-time */
            at: string;
            /** @description SHA-256 of the notice (公告摘要) */
            digest: string;
        };
        AwardedView: {
            varietyId: string;
            varietyName: string;
            productId: string;
            productName: string;
            bidder: string;
            rank: number | null;
            /**
             * @description Null: prices of the round are not public
             * @example 1.2000
             */
            unitPrice: string | null;
            /** @description Agreed volume as it stands, in units */
            agreedQuantity: string | null;
            /** @example 1 */
            decision: number;
            /** Format: date-time */
            awardedAt: string;
            /** Format: date-time */
            withdrawnAt: string | null;
            /** @enum {string|null} */
            withdrawnReason: "short-delivery" | "quality" | "approval-lost" | "given-up" | "misconduct" | "other" | null;
        };
        SupplyView: {
            varietyId: string;
            regionId: string;
            regionName: string;
            /** @description Null: nobody supplies the region */
            primary: string | null;
            backup: string | null;
            /**
             * @description Above 1: somebody took over
             * @example 1
             */
            edition: number;
        };
        ObjectionView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "filed" | "answered" | "upheld" | "rejected" | "withdrawn";
            /** Format: date-time */
            filedAt: string;
            /**
             * Format: date-time
             * @description By when it is decided
             */
            dueAt: string;
            varietyId: string | null;
            productId: string | null;
            orgName: string;
            contactName: string;
            contactPhone: string;
            reason: string;
            /** @enum {string|null} */
            outcome: "uphold" | "reject" | null;
            answer: string | null;
            /** Format: date-time */
            closedAt: string | null;
        };
        DecisionView: {
            /** Format: uuid */
            id: string;
            /** @example 1 */
            n: number;
            /** @enum {string} */
            state: "proposed" | "confirmed" | "returned";
            settlements: components["schemas"]["SettlementView"][];
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
        };
        NamingView: {
            regionId: string;
            productId: string | null;
            reason: string;
        };
        WithdrawalView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "proposed" | "confirmed" | "returned";
            varietyId: string;
            productId: string;
            /** @enum {string} */
            reason: "short-delivery" | "quality" | "approval-lost" | "given-up" | "misconduct" | "other";
            explanation: string;
            legalBasis: string;
            namings: components["schemas"]["NamingView"][];
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
        };
        AwardCourseView: {
            /**
             * Format: date-time
             * @description The clock by which deadlines are judged
             */
            asOf: string;
            publicity: components["schemas"]["PublicityView"] | null;
            /** @description What can be objected to */
            subjects: components["schemas"]["SubjectView"][];
            settled: components["schemas"]["SettlementView"][];
            notices: components["schemas"]["AwardNoticeRefView"][];
            awards: components["schemas"]["AwardedView"][];
            supply: components["schemas"]["SupplyView"][];
            objections: components["schemas"]["ObjectionView"][];
            decisions: components["schemas"]["DecisionView"][];
            withdrawals: components["schemas"]["WithdrawalView"][];
        };
        PublicityBody: {
            /** @description Result digest that the person saw (结果摘要) */
            resultHash: string;
        };
        PublicityOpenedView: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            openedAt: string;
            /**
             * Format: date-time
             * @description Objections are taken before this instant
             */
            endsAt: string;
            /** @description Years counted Monday to Friday, their calendar is not announced */
            yearsUnannounced: string[];
        };
        ExclusionBody: {
            /** @example V1 */
            varietyId: string;
            /** @example 异议成立，须重新评审 */
            reason: string;
        };
        AwardProposalBody: {
            /** @description Varieties left out, each with the reason (不予中选) */
            exclusions?: components["schemas"]["ExclusionBody"][];
        };
        AwardProposedView: {
            /** Format: uuid */
            id: string;
            /**
             * @description Number of the decision in its round
             * @example 1
             */
            n: number;
            settlements: components["schemas"]["SettlementView"][];
        };
        AwardDecisionBody: {
            /** @description Result digest that the person saw (结果摘要) */
            resultHash: string;
            /** @enum {string} */
            decision: "confirm" | "return";
            /** @example 公示期满无异议，同意。 */
            opinion: string;
        };
        AwardDecidedView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "confirmed" | "returned";
            /** @example ZX-T-1-01 */
            noticeNo: string | null;
            /** @example 4 */
            awards: number;
        };
        RegionsToNameView: {
            varietyId: string;
            /** @description Regions in which nobody stands by; name somebody or leave them open */
            regions: string[];
            /** @description Winners that can take over, in their order */
            winners: string[];
        };
        NamingBody: {
            /**
             * @description Empty for a round without regions
             * @example 110000
             */
            regionId: string;
            /**
             * @description Another winner; null leaves the region open
             * @example P2
             */
            productId: string | null;
            /** @example 无备供，按顺位由第二名接替 */
            reason: string;
        };
        AwardWithdrawalBody: {
            /** @example P1 */
            productId: string;
            /** @enum {string} */
            reason: "short-delivery" | "quality" | "approval-lost" | "given-up" | "misconduct" | "other";
            /** @example 连续两月供应率低于 20%，经催告仍未履行。 */
            explanation: string;
            /** @example 采购协议第八条 */
            legalBasis: string;
            /** @description Who takes over where nobody stands by */
            namings?: components["schemas"]["NamingBody"][];
        };
        WithdrawalStateView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "proposed" | "confirmed" | "returned";
        };
        WithdrawalDecisionBody: {
            /** @enum {string} */
            decision: "confirm" | "return";
            /** @example 情况属实，同意。 */
            opinion: string;
        };
        OwnObjectionView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "filed" | "answered" | "upheld" | "rejected" | "withdrawn";
            varietyId: string | null;
            productId: string | null;
            reason: string;
            /** Format: date-time */
            filedAt: string;
            /** Format: date-time */
            dueAt: string;
            /** @description Null until it is decided */
            answer: string | null;
            /** Format: date-time */
            closedAt: string | null;
        };
        OwnAwardView: {
            productId: string;
            productName: string;
            varietyName: string;
            /**
             * @description Yuan per unit
             * @example 1.2000
             */
            unitPrice: string;
        };
        OwnCourseView: {
            objections: components["schemas"]["OwnObjectionView"][];
            awards: components["schemas"]["OwnAwardView"][];
        };
        ObjectionBody: {
            /**
             * @description Left out: the objection is to the whole result
             * @example V1
             */
            varietyId?: string;
            /** @example P1 */
            productId?: string;
            /** @example 张华 */
            contactName: string;
            /** @example 010-12345678 */
            contactPhone: string;
            /** @example 该产品一致性评价通过日期有误，影响并列排序。 */
            reason: string;
        };
        ObjectionFiledView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "filed" | "answered" | "upheld" | "rejected" | "withdrawn";
            /** Format: date-time */
            filedAt: string;
            /**
             * Format: date-time
             * @description By when it is decided
             */
            dueAt: string;
        };
        ObjectionStateView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "filed" | "answered" | "upheld" | "rejected" | "withdrawn";
        };
        ObjectionAnswerBody: {
            /** @enum {string} */
            outcome: "uphold" | "reject";
            /** @example 经核对原件，评审所用日期无误，异议不成立。 */
            answer: string;
        };
        ObjectionDecisionBody: {
            /** @enum {string} */
            decision: "issue" | "return";
            /** @example 同意。 */
            opinion: string;
        };
        PublicCourseView: {
            /**
             * Format: date-time
             * @description The clock by which deadlines are judged
             */
            asOf: string;
            publicity: components["schemas"]["PublicityView"] | null;
            /** @description What can be objected to */
            subjects: components["schemas"]["SubjectView"][];
            settled: components["schemas"]["SettlementView"][];
            notices: components["schemas"]["AwardNoticeRefView"][];
            awards: components["schemas"]["AwardedView"][];
            supply: components["schemas"]["SupplyView"][];
        };
        AgreedVolumeView: {
            /** Format: uuid */
            roundId: string;
            roundTitle: string;
            varietyId: string;
            varietyName: string;
            regionId: string;
            regionName: string;
            /** @description As the package of the round names it */
            institutionId: string;
            /** @description Null: the platform does not know it */
            institutionName: string | null;
            /** @description Null: nobody supplies it */
            productId: string | null;
            productName: string | null;
            bidder: string | null;
            /**
             * @description As awarded, in units
             * @example 1000
             */
            awarded: string;
            /**
             * @description As it stands, in units
             * @example 900
             */
            quantity: string;
        };
        AgreedVolumePage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["AgreedVolumeView"][];
        };
        VolumeRoundView: {
            /** Format: uuid */
            id: string;
            title: string;
        };
        VolumeRoundsView: {
            items: components["schemas"]["VolumeRoundView"][];
        };
        AdjustmentView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "filed" | "proposed" | "confirmed" | "refused" | "withdrawn";
            /** Format: uuid */
            roundId: string;
            roundTitle: string;
            varietyId: string;
            varietyName: string;
            /** @enum {string} */
            kind: "increase" | "decrease" | "transfer";
            institutionId: string;
            institutionName: string | null;
            productId: string;
            productName: string;
            /** @example 100 */
            quantity: string;
            toInstitutionId: string | null;
            toInstitutionName: string | null;
            toProductId: string | null;
            toProductName: string | null;
            /** @enum {string} */
            reason: "clinical-demand" | "service-change" | "merger" | "supply" | "reporting-error" | "other";
            explanation: string;
            /** @description Less is left than the rule leaves */
            belowFloor: boolean;
            officeReason: string | null;
            askedBy: string;
            /** @description The organisation that asked */
            askedByOrg: string;
            /** @description Whether the reader may take it back */
            isOwn: boolean;
            /** Format: date-time */
            askedAt: string;
            proposedBy: string | null;
            closedBy: string | null;
            /** Format: date-time */
            closedAt: string | null;
            opinion: string | null;
        };
        AdjustmentPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["AdjustmentView"][];
        };
        AdjustmentBody: {
            /** @example V1 */
            varietyId: string;
            /** @enum {string} */
            kind: "increase" | "decrease" | "transfer";
            /** @example H99010000001 */
            institutionId: string;
            /**
             * @description Blank in a round without regions
             * @example 990100
             */
            regionId: string;
            /** @example P1 */
            productId: string;
            /**
             * @description In units, a whole number from 1
             * @example 100
             */
            quantity: string;
            /**
             * @description Of a transfer: who receives it
             * @example H99010000002
             */
            toInstitutionId?: string;
            /**
             * @description Of a transfer: for which product; the same when left out
             * @example P2
             */
            toProductId?: string;
            /** @enum {string} */
            reason: "clinical-demand" | "service-change" | "merger" | "supply" | "reporting-error" | "other";
            /** @example 新院区启用，门诊量较上年增加三成。 */
            explanation: string;
        };
        AdjustmentStateView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "filed" | "proposed" | "confirmed" | "refused" | "withdrawn";
        };
        AdjustmentProposalBody: {
            /** @example V1 */
            varietyId: string;
            /** @enum {string} */
            kind: "increase" | "decrease" | "transfer";
            /** @example H99010000001 */
            institutionId: string;
            /**
             * @description Blank in a round without regions
             * @example 990100
             */
            regionId: string;
            /** @example P1 */
            productId: string;
            /**
             * @description In units, a whole number from 1
             * @example 100
             */
            quantity: string;
            /**
             * @description Of a transfer: who receives it
             * @example H99010000002
             */
            toInstitutionId?: string;
            /**
             * @description Of a transfer: for which product; the same when left out
             * @example P2
             */
            toProductId?: string;
            /** @enum {string} */
            reason: "clinical-demand" | "service-change" | "merger" | "supply" | "reporting-error" | "other";
            /** @example 新院区启用，门诊量较上年增加三成。 */
            explanation: string;
            /** @description Needed where less is left than the rule leaves (低于规定比例的理由) */
            officeReason?: string;
        };
        AdjustmentEndorsementBody: {
            /** @description Needed where less is left than the rule leaves (低于规定比例的理由) */
            officeReason?: string;
        };
        AdjustmentRefusalBody: {
            /** @example 理由不充分。 */
            opinion: string;
        };
        AdjustmentDecisionBody: {
            /** @example 理由不充分。 */
            opinion: string;
            /** @enum {string} */
            decision: "confirm" | "refuse";
        };
        AreaSelectionView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "announced" | "proposed" | "confirmed" | "void";
            /** Format: date-time */
            openedAt: string;
            openedBy: string;
            /** Format: date-time */
            dueAt: string;
            proposedBy: string | null;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            opinion: string | null;
        };
        AreaRegionView: {
            id: string;
            name: string;
        };
        AreaChooserView: {
            varietyId: string;
            varietyName: string;
            productId: string;
            productName: string;
            bidder: string;
            rank: number | null;
            /** @description Its variety is awarded: it is in the result */
            awarded: boolean;
            /** @description Regions in its list; null without a list */
            listed: number | null;
            /** Format: date-time */
            filedAt: string | null;
        };
        ChosenAreaView: {
            varietyId: string;
            regionId: string;
            primary: string;
            backup: string | null;
        };
        AreaCourseView: {
            /** Format: date-time */
            asOf: string;
            /** @description The newest first */
            selections: components["schemas"]["AreaSelectionView"][];
            regions: components["schemas"]["AreaRegionView"][];
            /** @description Winners that have something to choose */
            choosers: components["schemas"]["AreaChooserView"][];
            /** @description As the lists give it, after the deadline */
            areas: components["schemas"]["ChosenAreaView"][];
            resultHash: string | null;
        };
        AreaSelectionBody: {
            /**
             * Format: date-time
             * @description Lists are taken before this instant
             */
            dueAt: string;
        };
        AreaSelectionStateView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "announced" | "proposed" | "confirmed" | "void";
        };
        AreasProposedView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "announced" | "proposed" | "confirmed" | "void";
            /** @description SHA-256 of the areas */
            resultHash: string;
        };
        AreaDecisionBody: {
            /** @enum {string} */
            decision: "confirm" | "return";
            /** @example 经核对志愿与结果一致，同意。 */
            opinion: string;
            /** @description Digest of the areas that the person saw (选区结果摘要) */
            resultHash: string;
        };
        AreaVoidBody: {
            /** @example 截止时间设置有误。 */
            reason: string;
        };
        OwnAreaRoundView: {
            /** Format: uuid */
            roundId: string;
            title: string;
            /** @enum {string} */
            state: "announced" | "proposed" | "confirmed" | "void";
            /** Format: date-time */
            dueAt: string;
            /**
             * @description Own products that choose
             * @example 2
             */
            products: number;
            /**
             * @description Lists filed
             * @example 1
             */
            filed: number;
        };
        OwnAreaRoundsView: {
            items: components["schemas"]["OwnAreaRoundView"][];
        };
        OwnAreaProductView: {
            productId: string;
            productName: string;
            varietyName: string;
            /** @description Whether others choose in the variety too; alone it supplies every region */
            chooses: boolean;
            regionIds: string[];
            /** Format: date-time */
            filedAt: string | null;
        };
        OwnAreasView: {
            /** Format: date-time */
            asOf: string;
            title: string;
            selection: components["schemas"]["AreaSelectionView"] | null;
            regions: components["schemas"]["AreaRegionView"][];
            products: components["schemas"]["OwnAreaProductView"][];
        };
        AreaListBody: {
            /**
             * @description Regions, the most preferred first (志愿顺序)
             * @example [
             *       "r3",
             *       "r5"
             *     ]
             */
            regionIds: string[];
        };
        AreaListFiledView: {
            productId: string;
            /** Format: date-time */
            filedAt: string;
        };
        AgreementView: {
            /** Format: uuid */
            id: string;
            /** @example XY-T-1-000001 */
            number: string;
            /** @description Number of the agreement that it supplements */
            amends: string | null;
            /** Format: uuid */
            roundId: string;
            roundTitle: string;
            institution: string;
            manufacturer: string;
            distributor: string;
            /** @enum {string} */
            state: "drawn-up" | "signing" | "void" | "signed" | "declined" | "lapsed" | "ended";
            /**
             * @description Yuan
             * @example 123456.00
             */
            amount: string;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            digest: string | null;
            /** Format: date-time */
            dueAt: string | null;
            /** Format: date-time */
            effectiveAt: string | null;
            closedReason: string | null;
            /** @description Who has signed */
            signed: ("institution" | "manufacturer" | "distributor")[];
            /**
             * @description Whether the reader is a party
             * @enum {string|null}
             */
            ownParty: "institution" | "manufacturer" | "distributor" | null;
        };
        AgreementPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["AgreementView"][];
        };
        ChoiceView: {
            /** Format: uuid */
            roundId: string;
            roundTitle: string;
            /** Format: uuid */
            manufacturerId: string;
            manufacturer: string;
            /** Format: uuid */
            distributorId: string;
            distributor: string;
            isChosen: boolean;
        };
        ChoicesView: {
            items: components["schemas"]["ChoiceView"][];
        };
        SignatureItemBody: {
            /** Format: uuid */
            id: string;
            /** @description Digest of the text that the person saw (协议摘要) */
            digest: string;
        };
        SignaturesBody: {
            /** @description One line for each agreement, each once */
            items: components["schemas"]["SignatureItemBody"][];
        };
        SignedView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            outcome: "signed" | "signed-before" | "not-signing" | "late" | "differs" | "unknown";
            /** @enum {string|null} */
            state: "drawn-up" | "signing" | "void" | "signed" | "declined" | "lapsed" | "ended" | null;
            /**
             * Format: date-time
             * @description When it came into force
             */
            effectiveAt: string | null;
        };
        SignaturesView: {
            items: components["schemas"]["SignedView"][];
        };
        AgreementLineView: {
            varietyId: string;
            variety: string;
            productId: string;
            product: string;
            /** @description Supply area; empty in rounds without */
            region: string;
            /** @example 1.2000 */
            unitPrice: string;
            /**
             * @description Below zero in a supplement that takes away
             * @example 1000
             */
            quantity: string;
            /** @example 1200.00 */
            amount: string;
        };
        SignatureView: {
            /** @enum {string} */
            party: "institution" | "manufacturer" | "distributor";
            organisation: string;
            signedBy: string;
            /** Format: date-time */
            signedAt: string;
            /** @example software-ca */
            signer: string;
            algorithm: string;
            /** @description Serial number of the certificate */
            serial: string;
            issuer: string;
        };
        AgreementDetailView: {
            /** Format: uuid */
            id: string;
            /** @example XY-T-1-000001 */
            number: string;
            /** @description Number of the agreement that it supplements */
            amends: string | null;
            /** Format: uuid */
            roundId: string;
            roundTitle: string;
            institution: string;
            manufacturer: string;
            distributor: string;
            /** @enum {string} */
            state: "drawn-up" | "signing" | "void" | "signed" | "declined" | "lapsed" | "ended";
            /**
             * @description Yuan
             * @example 123456.00
             */
            amount: string;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            digest: string | null;
            /** Format: date-time */
            dueAt: string | null;
            /** Format: date-time */
            effectiveAt: string | null;
            closedReason: string | null;
            /** @description Who has signed */
            signed: ("institution" | "manufacturer" | "distributor")[];
            /**
             * @description Whether the reader is a party
             * @enum {string|null}
             */
            ownParty: "institution" | "manufacturer" | "distributor" | null;
            lines: components["schemas"]["AgreementLineView"][];
            signatures: components["schemas"]["SignatureView"][];
        };
        AgreementReasonBody: {
            /** @example 约定采购量与报量不一致，请核对。 */
            reason: string;
        };
        AgreementStateView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "drawn-up" | "signing" | "void" | "signed" | "declined" | "lapsed" | "ended";
        };
        StateCountView: {
            /** @enum {string} */
            state: "drawn-up" | "signing" | "void" | "signed" | "declined" | "lapsed" | "ended";
            count: number;
            /**
             * @description Yuan
             * @example 123456.00
             */
            amount: string;
        };
        PartyCountView: {
            /** @enum {string} */
            party: "institution" | "manufacturer" | "distributor";
            /** @description Of the agreements being signed or in force */
            signed: number;
            unsigned: number;
        };
        OpenCountView: {
            /** @enum {string} */
            reason: "institution-unknown" | "manufacturer-unknown" | "none-appointed" | "to-choose";
            institutions: number;
            /** @description Products of institutions */
            volumes: number;
        };
        AgreementCourseView: {
            /** Format: date-time */
            asOf: string;
            /**
             * Format: date
             * @description As the documents of the round set it
             */
            agreementsEndOn: string | null;
            /** Format: date */
            startsOn: string | null;
            /** Format: date */
            endsOn: string | null;
            /** Format: date-time */
            drawnAt: string | null;
            states: components["schemas"]["StateCountView"][];
            parties: components["schemas"]["PartyCountView"][];
            open: components["schemas"]["OpenCountView"][];
        };
        DrawUpBody: {
            /**
             * Format: date
             * @description First day of the agreements
             * @example 2026-12-01
             */
            startsOn: string;
            /**
             * Format: date
             * @description Last day; left out: as the documents of the round set it
             * @example 2028-12-31
             */
            endsOn?: string;
        };
        DrawnView: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            endsOn: string;
            /** @description New agreements and supplements */
            drawn: number;
            /** @description Open ones that say what is wanted already */
            kept: number;
            /** @description Drafts that gave way */
            voided: number;
            /** @description Sent out, not signed by all, and called back */
            recalled: number;
            /** @description Volumes (institution and product) without an agreement */
            waiting: number;
        };
        SendOutBody: {
            /** @description Left out: every agreement of the round that is drawn up */
            ids?: string[];
        };
        SentOutView: {
            /** Format: uuid */
            id: string;
            sent: number;
            /**
             * Format: date-time
             * @description They are signed before this instant
             */
            dueAt: string;
        };
        RemindedView: {
            /** Format: uuid */
            id: string;
            /** @description Organisations */
            reminded: number;
        };
        ProgressRowView: {
            institution: string;
            manufacturer: string;
            distributor: string | null;
            variety: string;
            productId: string;
            product: string;
            /**
             * @description What the institution reported of the variety (报量)
             * @example 1250
             */
            reported: string;
            /**
             * @description What is to be agreed (约定采购量)
             * @example 1000
             */
            agreed: string;
            /**
             * @description Of which in force
             * @example 1000
             */
            signed: string;
            /** @enum {string|null} */
            reason: "institution-unknown" | "manufacturer-unknown" | "none-appointed" | "to-choose" | null;
            /** @description Contract year of today, from 1 */
            year: number;
            /**
             * @description Share of it that has passed, in ten-thousandths (时间进度)
             * @example 2500
             */
            elapsed: number;
        };
        ProgressPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["ProgressRowView"][];
        };
        DistributorChoiceBody: {
            /** Format: uuid */
            manufacturerId: string;
            /** Format: uuid */
            distributorId: string;
        };
        ChoiceMadeView: {
            /**
             * Format: uuid
             * @description The round
             */
            id: string;
        };
        VerificationView: {
            /** @description Whether there is an agreement with this number and digest */
            isGenuine: boolean;
            /** @enum {string|null} */
            state: "drawn-up" | "signing" | "void" | "signed" | "declined" | "lapsed" | "ended" | null;
            institution: string | null;
            manufacturer: string | null;
            distributor: string | null;
            /** Format: date */
            startsOn: string | null;
            /** Format: date */
            endsOn: string | null;
            /** Format: date-time */
            effectiveAt: string | null;
            signed: ("institution" | "manufacturer" | "distributor")[];
        };
        DossierView: {
            /** Format: uuid */
            id: string;
            roundNo: string;
            edition: number;
            /**
             * @description `full` for the office and those who watch it, `open` for everyone else
             * @enum {string}
             */
            readership: "full" | "open";
            /** @enum {string} */
            state: "requested" | "building" | "built" | "failed";
            /** @description True when prices that the round does not publish are left out */
            withoutPrices: boolean;
            /** Format: date-time */
            requestedAt: string;
            requestedBy: string;
            /** Format: date-time */
            builtAt: string | null;
            bytes: number | null;
            files: number | null;
            sha256: string | null;
            /** @description Why it could not be built */
            failure: string | null;
        };
        DossiersView: {
            items: components["schemas"]["DossierView"][];
        };
        RequestedDossierView: {
            /** Format: uuid */
            id: string;
            edition: number;
            readerships: ("full" | "open")[];
        };
        OwnMatterView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "registration" | "question" | "objection" | "award";
            title: string;
            /** Format: date-time */
            finishedAt: string;
            /** Format: date-time */
            rateUntil: string;
            mayRate: boolean;
            score: number | null;
            tags: ("speed" | "attitude" | "clarity" | "fairness" | "platform")[] | null;
            comment: string | null;
            /** Format: date-time */
            ratedAt: string | null;
            /** @enum {string|null} */
            followUp: "due" | "contacted" | "settled" | null;
            /** Format: date-time */
            answerDue: string | null;
            answer: string | null;
            /** Format: date-time */
            answeredAt: string | null;
        };
        OwnMattersView: {
            items: components["schemas"]["OwnMatterView"][];
        };
        RatingBody: {
            score: number;
            tags: ("speed" | "attitude" | "clarity" | "fairness" | "platform")[];
            comment: string;
        };
        RatedView: {
            /** Format: uuid */
            id: string;
            score: number;
            /**
             * Format: date-time
             * @description When a bad rating is answered
             */
            answerDue: string | null;
        };
        FollowUpView: {
            /**
             * Format: uuid
             * @description The matter
             */
            id: string;
            /** @enum {string} */
            kind: "registration" | "question" | "objection" | "award";
            title: string;
            score: number;
            tags: ("speed" | "attitude" | "clarity" | "fairness" | "platform")[];
            comment: string;
            ratedBy: string;
            /** Format: date-time */
            ratedAt: string;
            /** @enum {string} */
            state: "due" | "contacted" | "settled";
            /** Format: date-time */
            contactDue: string;
            /** Format: date-time */
            answerDue: string;
            overdue: boolean;
            contactNote: string | null;
            /** Format: date-time */
            contactedAt: string | null;
            answer: string | null;
            /** Format: date-time */
            answeredAt: string | null;
        };
        FollowUpsView: {
            items: components["schemas"]["FollowUpView"][];
        };
        FollowUpBody: {
            text: string;
        };
        FollowUpMovedView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "due" | "contacted" | "settled";
        };
        MatterFiguresView: {
            /** @enum {string} */
            kind: "registration" | "question" | "objection" | "award";
            matters: number;
            ratings: number;
            /** @description Per cent */
            satisfiedShare: string | null;
            average: string | null;
            bad: number;
            /** @description Per cent of the bad ratings that were answered */
            followUpRate: string | null;
        };
        FiguresView: {
            items: components["schemas"]["MatterFiguresView"][];
        };
        MemberRegionView: {
            id: string;
            name: string;
        };
        MemberCeilingView: {
            product: string;
            price: string;
        };
        MemberKeyView: {
            /** Format: uuid */
            id: string;
            /** @example 330000 */
            regionCode: string;
            /** @enum {string} */
            state: "registered" | "confirmed" | "retired";
            /** @description SHA-256 of the raw key */
            fingerprint: string;
            publicKey: string;
            registeredBy: string;
            /** Format: date-time */
            registeredAt: string;
            confirmedBy: string | null;
            /** Format: date-time */
            confirmedAt: string | null;
            retiredReason: string | null;
        };
        SubmissionView: {
            /** Format: uuid */
            id: string;
            edition: number;
            /** Format: date-time */
            frozenAt: string;
            lines: number;
            units: string;
            volumesSha256: string;
            receivedBy: string;
            /** Format: date-time */
            receivedAt: string;
        };
        AllianceMemberView: {
            regionCode: string;
            name: string;
            /** @enum {string} */
            takesPart: "users" | "packages";
            /** Format: date */
            startsOn: string | null;
            regions: components["schemas"]["MemberRegionView"][];
            ceilings: components["schemas"]["MemberCeilingView"][];
            /** @description The key that counts, or that waits */
            key: components["schemas"]["MemberKeyView"] | null;
            /** @description Its newest package */
            submission: components["schemas"]["SubmissionView"] | null;
        };
        JoinedPartView: {
            regionCode: string;
            /** @description Edition of its package; null: by users */
            edition: number | null;
            lines: number;
            units: string;
        };
        JoinedView: {
            n: number;
            lines: number;
            units: string;
            volumesSha256: string;
            joinedBy: string;
            /** Format: date-time */
            joinedAt: string;
            /** @description Products whose ceiling a member lowered or raised */
            ceilings: number;
            parts: components["schemas"]["JoinedPartView"][];
        };
        AllianceView: {
            /** Format: uuid */
            id: string;
            /** @description 0 before the members were entered */
            version: number;
            /** @enum {string} */
            ceilingRule: "lowest" | "highest" | "round";
            members: components["schemas"]["AllianceMemberView"][];
            /** @description The newest union */
            joined: components["schemas"]["JoinedView"] | null;
            gaps: ("members-missing" | "demand-missing" | "not-joined")[];
        };
        MemberRegionBody: {
            /** @example 330100 */
            id: string;
            /** @example 杭州市 */
            name: string;
        };
        MemberCeilingBody: {
            /** @example P11 */
            product: string;
            /**
             * @description Yuan per unit
             * @example 1.8500
             */
            price: string;
        };
        AllianceMemberBody: {
            /**
             * @description Administrative division of the province
             * @example 330000
             */
            regionCode: string;
            /** @example 浙江省 */
            name: string;
            /**
             * @description Its people use this platform, or it sends signed packages
             * @enum {string}
             */
            takesPart: "users" | "packages";
            /**
             * @description First day of execution in the province
             * @example 2027-03-01
             */
            startsOn?: string;
            /** @description Left out: its demand names its own regions */
            regions?: components["schemas"]["MemberRegionBody"][];
            /** @description Its own ceilings, where it has any */
            ceilings?: components["schemas"]["MemberCeilingBody"][];
        };
        AllianceMembersBody: {
            /**
             * @description What the members’ ceilings do to the round’s; left out: the rule parameter alliance.ceiling-rule
             * @enum {string}
             */
            ceilingRule?: "lowest" | "highest" | "round";
            members: components["schemas"]["AllianceMemberBody"][];
        };
        AllianceVersionView: {
            /** Format: uuid */
            id: string;
            version: number;
        };
        MemberDemandViolationView: {
            /** @example volumes.csv */
            file: string;
            /** @example 3 */
            line: number;
            /** @example quantity */
            column: string;
            /** @example bad-integer */
            code: string;
            message: string;
        };
        MemberDemandView: {
            /** @enum {string} */
            state: "dry-run" | "refused" | "confirmed";
            /** @example 330000 */
            member: string;
            /** @example 浙江省 */
            memberName: string;
            edition: number;
            /** Format: date-time */
            frozenAt: string;
            lines: number;
            units: string;
            /** @description Violations found in all */
            violationCount: number;
            /** @description The first 500 */
            violations: components["schemas"]["MemberDemandViolationView"][];
            /** Format: uuid */
            id: string | null;
        };
        UnionView: {
            /** Format: uuid */
            id: string;
            n: number;
            lines: number;
            units: string;
            volumesSha256: string;
            /** @description Version of the tender after its package was exchanged */
            version: number;
        };
        MemberKeyList: {
            items: components["schemas"]["MemberKeyView"][];
            /** @description This platform’s own key, for those who take its packages */
            ownKey: string;
            /** @description SHA-256 of the raw key */
            ownFingerprint: string;
        };
        MemberKeyBody: {
            /** @example 330000 */
            regionCode: string;
            /** @description Ed25519: raw in base64url, SPKI in base64, or PEM */
            publicKey: string;
            /**
             * Format: uuid
             * @description Round on whose page the key is compared
             */
            tenderId?: string;
        };
        KeyMovedView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "registered" | "confirmed" | "retired";
            fingerprint: string;
        };
        FingerprintBody: {
            /** @description As the member gave it by another way; groups and capitals do not matter */
            fingerprint: string;
        };
        RetirementBody: {
            /** @example 私钥所在设备报废 */
            reason: string;
        };
        ResultsIssuedView: {
            /** Format: uuid */
            id: string;
            edition: number;
            members: number;
        };
        AllianceResultView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            tenderId: string;
            /** @example LM-2026-01 */
            roundNo: string;
            title: string;
            /** @example 330000 */
            regionCode: string;
            /** @example 浙江省 */
            memberName: string;
            edition: number;
            /** Format: date */
            startsOn: string | null;
            awards: number;
            /** @description Lines of its institutions */
            allocations: number;
            /** @description Sum of agreed quantities */
            agreed: string;
            sha256: string;
            /** Format: date-time */
            issuedAt: string;
        };
        AllianceResultPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["AllianceResultView"][];
        };
        ReceivedResultView: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description In the own library
             */
            roundId: string;
            /** @description Of the office that led it */
            roundNo: string;
            title: string;
            regionCode: string;
            edition: number;
            /** Format: date */
            startsOn: string | null;
            awards: number;
            allocations: number;
            receivedBy: string;
            /** Format: date-time */
            receivedAt: string;
        };
        ReceivedResultPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["ReceivedResultView"][];
        };
        ResultReceivedView: {
            /** @enum {string} */
            state: "dry-run" | "confirmed";
            title: string;
            issuer: string;
            /** @description Number in the own library */
            roundNo: string;
            /** Format: date */
            startsOn: string | null;
            awards: number;
            allocations: number;
            /**
             * Format: uuid
             * @description In the own library, once confirmed
             */
            roundId: string | null;
        };
        ExpiringRoundView: {
            /**
             * Format: uuid
             * @description The tender
             */
            id: string;
            roundNo: string;
            title: string;
            /** Format: date */
            endsOn: string;
            /** @description Days left in Beijing time; negative when past */
            daysLeft: number;
            /** @description Awards that stand */
            awards: number;
            /**
             * Format: uuid
             * @description The renewal that was prepared
             */
            renewalId: string | null;
            renewalNo: string | null;
        };
        ExpiringRoundPage: {
            /** @description Mark of the next page, null on the last */
            nextCursor: string | null;
            /**
             * @description Rows in all
             * @example 300
             */
            total: number;
            items: components["schemas"]["ExpiringRoundView"][];
        };
        RenewalBody: {
            /**
             * Format: uuid
             * @description The round whose agreements end
             */
            sourceId: string;
            /** @example ZC-2026-01-X */
            roundNo: string;
            /** @example 示范省药品集中带量采购协议期满接续 */
            title: string;
            /**
             * @description Left out: ceiling-renewal
             * @example ceiling-renewal
             */
            ruleset?: string;
            /** @enum {string} */
            ceilingRule: "last-award" | "percent-of-award" | "same";
            /**
             * @description Percent of the last award price, with percent-of-award
             * @example 90
             */
            ceilingPercent?: string;
        };
        RenewalPreparedView: {
            /**
             * Format: uuid
             * @description The draft
             */
            id: string;
            /** @description Products that hold the round */
            incumbents: number;
            /**
             * Format: date
             * @description When demand is best collected
             */
            demandOpensOn: string;
            /** Format: date */
            demandDueOn: string;
            /**
             * Format: date-time
             * @description Set in the draft; null when past
             */
            priceOpensAt: string | null;
            /** Format: date-time */
            priceDeadline: string | null;
        };
        RenewalProductView: {
            productId: string;
            name: string;
            /** @enum {string} */
            volumeClass: "general" | "special";
            /** @description Held the round before */
            incumbent: boolean;
            lastPrice: string | null;
            /** @description Award price of the renewal, once evaluated */
            price: string | null;
            /** @description First-year base in percent */
            basePercent: string;
            /** @description Rise in whole percent, rounded up */
            risePercent: number | null;
            /** @description Share of reported demand in percent */
            ratioPercent: string | null;
        };
        RenewalView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            sourceId: string;
            sourceNo: string;
            /** @enum {string} */
            ceilingRule: "last-award" | "percent-of-award" | "same";
            ceilingPercent: string | null;
            products: components["schemas"]["RenewalProductView"][];
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
    "Search.search": {
        parameters: {
            query: {
                /** @description Chinese substring, pinyin initials or code */
                q: string;
                /** @description Results of each kind, 1 to 100 */
                limit?: unknown;
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
                    "application/json": components["schemas"]["SearchView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "PublicPlatform.clock": {
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
                    "application/json": components["schemas"]["ClockView"];
                };
            };
        };
    };
    "PublicPlatform.platform": {
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
                    "application/json": components["schemas"]["PlatformView"];
                };
            };
        };
    };
    "Approvals.approval": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["ApprovalView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Messages.messages": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                state?: "unread" | "read";
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
                    "application/json": components["schemas"]["MessagePage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Messages.receipt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["ReceiptView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Todos.todos": {
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
                    "application/json": components["schemas"]["TodosView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Agenda.due": {
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
                    "application/json": components["schemas"]["AgendaView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Regions.regions": {
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
                    "application/json": components["schemas"]["RegionView"][];
                };
            };
        };
    };
    "Jobs.list": {
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
                    "application/json": components["schemas"]["JobListView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Jobs.runs": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
            };
            header?: never;
            path: {
                name: string;
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
                    "application/json": components["schemas"]["JobRunPageView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Jobs.start": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
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
                    "application/json": components["schemas"]["JobStartedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "HealthDetails.health": {
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
                    "application/json": components["schemas"]["HealthDetailsView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "RuleParameters.list": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                /** @description Beginning of the key */
                key?: string;
                /** @description Region, six digits (GB/T 2260); 000000 = national */
                regionCode?: string;
                /** @description Only versions in force on this day */
                on?: string;
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
                    "application/json": components["schemas"]["RuleParameterPageView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "RuleParameters.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleParameterBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleParameterView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Calendar.calendar": {
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
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
        };
    };
    "Calendar.set": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarYearBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYearView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Session.session": {
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
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Session.open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInView"];
                };
            };
        };
    };
    "Session.close": {
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
                    "application/json": components["schemas"]["EndedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Session.secondFactor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInView"];
                };
            };
        };
    };
    "Session.sessions": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
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
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Session.kickOut": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["IdView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "ExternalSignIn.start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the identity service */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "ExternalSignIn.callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the portal */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "OwnAccount.password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "OwnAccount.totp": {
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
                    "application/json": components["schemas"]["TotpView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "OwnAccount.confirmTotp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "OwnAccount.signIns": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
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
                    "application/json": components["schemas"]["SignInPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "OwnAccount.keys": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
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
                    "application/json": components["schemas"]["ApiKeyPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "OwnAccount.addKey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeApiKeyView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "OwnAccount.removeKey": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["IdView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Registrations.list": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                /** @description A region and everything below it */
                region?: string | null;
                state?: "registered" | "under-review" | "returned" | "rejected" | "active" | "suspended";
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
                    "application/json": components["schemas"]["RegistrationPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Registrations.submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlipView"];
                };
            };
            /** @description Too many of these requests from one address (请求过于频繁) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Registrations.status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlipBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationStatusView"];
                };
            };
        };
    };
    "Registrations.resubmit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResubmissionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlipView"];
                };
            };
            /** @description Too many of these requests from one address (请求过于频繁) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Registrations.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["RegistrationView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Registrations.takeUp": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["StandingView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Registrations.decide": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Organisations.list": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                kind?: ("centre" | "bureau" | "agency" | "supervision" | "hospital" | "private-hospital" | "village-clinic" | "pharmacy" | "manufacturer" | "distributor")[];
                state?: "registered" | "under-review" | "active" | "returned" | "rejected" | "suspended";
                /** @description A region and everything below it */
                region?: string | null;
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
                    "application/json": components["schemas"]["OrganisationPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Organisations.export": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                kind?: ("centre" | "bureau" | "agency" | "supervision" | "hospital" | "private-hospital" | "village-clinic" | "pharmacy" | "manufacturer" | "distributor")[];
                state?: "registered" | "under-review" | "active" | "returned" | "rejected" | "suspended";
                /** @description A region and everything below it */
                region?: string | null;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Organisations.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Organisations.edit": {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was edited */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditOrganisationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Organisations.suspend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Organisations.reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Organisations.memberships": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                /** @description Only memberships that hold on this day */
                on?: string | null;
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
                    "application/json": components["schemas"]["MembershipPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Organisations.addMembership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Organisations.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndMembershipBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Accounts.list": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                state?: "pending" | "active" | "disabled";
                role?: "system-admin" | "security-admin" | "audit-admin" | "auditor" | "procurement-officer" | "procurement-reviewer" | "opening-officer" | "supervisor" | "bureau-officer" | "fund-clerk" | "institution-admin" | "institution-purchaser" | "expert" | "company-admin" | "company-trader" | "distributor-trader" | "signatory";
                orgId?: string;
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
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Accounts.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccountBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeAccountView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Accounts.export": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                state?: "pending" | "active" | "disabled";
                role?: "system-admin" | "security-admin" | "audit-admin" | "auditor" | "procurement-officer" | "procurement-reviewer" | "opening-officer" | "supervisor" | "bureau-officer" | "fund-clerk" | "institution-admin" | "institution-purchaser" | "expert" | "company-admin" | "company-trader" | "distributor-trader" | "signatory";
                orgId?: string;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Accounts.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Accounts.edit": {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was edited */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditAccountBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Accounts.disable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Accounts.enable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["StandingView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Accounts.password": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Accounts.unlock": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["IdView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Accounts.removeSecondFactor": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["IdView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Accounts.link": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Roles.roles": {
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
                    "application/json": components["schemas"]["RoleView"][];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Roles.grant": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleDeedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Roles.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleDeedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Roles.grantStaff": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleDeedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Roles.revokeStaff": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleDeedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Roles.matrix": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                /** @description The day asked about, in China; today when left out */
                on?: string | null;
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
                    "application/json": components["schemas"]["MatrixPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Roles.exportMatrix": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                /** @description The day asked about, in China; today when left out */
                on?: string | null;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Standing.letters": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                state?: "submitted" | "approved" | "returned" | "superseded";
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
                    "application/json": components["schemas"]["LetterPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Standing.submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeLetterView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Standing.file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Standing.decide": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterDecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Standing.restrictions": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                state?: "proposed" | "in-force" | "refused" | "lifted";
                orgId?: string;
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
                    "application/json": components["schemas"]["RestrictionPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Standing.propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestrictionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Standing.exportRestrictions": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                state?: "proposed" | "in-force" | "refused" | "lifted";
                orgId?: string;
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
                    "application/json": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Standing.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestrictionDecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Standing.lift": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Standing.eligibility": {
        parameters: {
            query: {
                /** @description Organisation asked about */
                orgId: string;
                /** @description Product, or none for the organisation as such */
                productId?: string | null;
                region: string;
                /** @description Day asked about */
                on: string;
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
                    "application/json": components["schemas"]["EligibilityView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Appointments.list": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                state?: "proposed" | "accepted" | "refused" | "withdrawn" | "active" | "ended";
                /** @description A region and everything below it */
                region?: string | null;
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
                    "application/json": components["schemas"]["AppointmentPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Appointments.propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Appointments.export": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                state?: "proposed" | "accepted" | "refused" | "withdrawn" | "active" | "ended";
                /** @description A region and everything below it */
                region?: string | null;
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
                    "application/json": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Appointments.answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Appointments.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Appointments.resign": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Audit.entries": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                /** @description Name of the act */
                act?: string;
                /** @description What it was about, kind:id */
                subject?: string;
                /** @description Account that acted */
                actorId?: string;
                /** @description Part of the name of the person who acted */
                actor?: string;
                /** @description From this instant on */
                from?: string;
                /** @description Before this instant */
                to?: string;
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
                    "application/json": components["schemas"]["EntryPageView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Audit.entry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["EntryDetailView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Audit.exports": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                /** @description Name of the act */
                act?: string;
                /** @description What it was about, kind:id */
                subject?: string;
                /** @description Account that acted */
                actorId?: string;
                /** @description Part of the name of the person who acted */
                actor?: string;
                /** @description From this instant on */
                from?: string;
                /** @description Before this instant */
                to?: string;
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
                    "application/json": components["schemas"]["EntryPageView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Audit.checkpoints": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
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
                    "application/json": components["schemas"]["CheckpointPageView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Audit.export": {
        parameters: {
            query?: {
                /** @description Go on after this checkpoint; 0 = everything */
                after?: unknown;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description JSON lines: header, keys, entries of each cut with its checkpoint, end mark */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Witness.heads": {
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
                    "application/json": components["schemas"]["PublicHeadsView"];
                };
            };
        };
    };
    "Witness.witnesses": {
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
                    "application/json": components["schemas"]["WitnessListView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Witness.register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WitnessBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredWitnessView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Witness.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["WithdrawnWitnessView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Witness.countersign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CounterSignatureBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterSignedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Products.products": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                /** @description Kind of goods (品类) */
                kind?: "western" | "chinese" | "decoction" | "consumable";
                /** @description Dosage form, exactly (剂型) */
                form?: string;
                /** @description Part of the holder or manufacturer name (持有人、生产企业) */
                holder?: string;
                /** @description State today (状态) */
                state?: "active" | "expiring" | "expired" | "withdrawn";
                /** @description Volume class (带量类别) */
                volumeClass?: "general" | "special";
                /** @description High-value consumables only (高值耗材) */
                highValue?: boolean;
                /** @description Products of one generic name */
                genericId?: string;
                /** @description Products last brought by one import */
                batchId?: string;
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
                    "application/json": components["schemas"]["ProductsPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Products.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedProductView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Products.export": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                /** @description Kind of goods (品类) */
                kind?: "western" | "chinese" | "decoction" | "consumable";
                /** @description Dosage form, exactly (剂型) */
                form?: string;
                /** @description Part of the holder or manufacturer name (持有人、生产企业) */
                holder?: string;
                /** @description State today (状态) */
                state?: "active" | "expiring" | "expired" | "withdrawn";
                /** @description Volume class (带量类别) */
                volumeClass?: "general" | "special";
                /** @description High-value consumables only (高值耗材) */
                highValue?: boolean;
                /** @description Products of one generic name */
                genericId?: string;
                /** @description Products last brought by one import */
                batchId?: string;
                format?: "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every pack that fits the filter, in the form of the import template (xlsx) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Products.product": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductDetailView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Products.edit": {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was edited */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedProductView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Products.versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["ProductVersionView"][];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Products.generics": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                kind?: "western" | "chinese" | "decoction" | "consumable";
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
                    "application/json": components["schemas"]["GenericsPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Products.dosageForms": {
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
                    "application/json": components["schemas"]["DosageFormView"][];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Imports.imports": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
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
                    "application/json": components["schemas"]["ImportsPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Imports.check": {
        parameters: {
            query?: {
                /** @description What the file holds (导入内容) */
                target?: "products" | "code-table";
                /** @description Remark kept with the import */
                note?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description The dry run; read its report with GET /catalogue/imports/{id} */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReportView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Imports.template": {
        parameters: {
            query?: {
                /** @description What the file holds (导入内容) */
                target?: "products" | "code-table";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The template with its instructions (xlsx) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Imports.report": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["ImportReportView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Imports.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReportView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Imports.discard": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["ImportReportView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Imports.errors": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows in error as they were typed, with their reasons (xlsx); corrected, it can be uploaded again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Tools.checkCode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeCheckBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeChecksView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Tools.convert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversionView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Imports.import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    file?: string[];
                    /** @enum {string} */
                    mode?: "dry-run" | "confirm";
                    sourceText?: string;
                    sourceUrl?: string;
                    /** @enum {string} */
                    confidence?: "published" | "recalled" | "made-up";
                    /** @enum {string} */
                    visibility?: "all" | "winning" | "none";
                    /** Format: date */
                    openedOn?: string;
                    /** Format: date */
                    announcedOn?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundImportView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Downloads.rounds": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                state?: "imported" | "evaluated" | "proposed" | "published" | "withdrawn";
                category?: "drug" | "consumable";
                ruleset?: string;
                confidence?: "published" | "recalled" | "made-up";
                /** @description Rounds that apply in the region: its own, those of the divisions above it, those below it */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list as a workbook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Downloads.package": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/zip": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Downloads.evaluation": {
        parameters: {
            query?: {
                evaluation?: string;
            };
            header?: never;
            path: {
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Downloads.allocations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Downloads.noticeDraft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Rounds.rounds": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                state?: "imported" | "evaluated" | "proposed" | "published" | "withdrawn";
                category?: "drug" | "consumable";
                ruleset?: string;
                confidence?: "published" | "recalled" | "made-up";
                /** @description Rounds that apply in the region: its own, those of the divisions above it, those below it */
                region?: string;
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
                    "application/json": components["schemas"]["RoundPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Rounds.round": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["RoundDetailView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Rounds.grid": {
        parameters: {
            query?: {
                evaluation?: string;
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["GridView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Rounds.explanation": {
        parameters: {
            query: {
                evaluation?: string;
                product: string;
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["ExplanationView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Results.awards": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                evaluation?: string;
                status?: "winners" | "won" | "revived-shortlisted" | "revived-non-shortlisted" | "negotiation" | "tie" | "lost" | "invalid" | "abstained";
                varietyId?: string;
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["AwardPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Results.varieties": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                evaluation?: string;
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["VarietyResultPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Results.areas": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                evaluation?: string;
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["AreaPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Results.allocations": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                evaluation?: string;
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["AllocationPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Simulations.rulesets": {
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
                    "application/json": components["schemas"]["RuleSetsView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Simulations.evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["EvaluationsView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Simulations.simulate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulationView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Simulations.comparison": {
        parameters: {
            query: {
                /** @description Two to 4 evaluations, comma-separated; the first is compared with */
                evaluations: string[];
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["ComparisonView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Simulations.workbook": {
        parameters: {
            query: {
                /** @description Two to 4 evaluations, comma-separated; the first is compared with */
                evaluations: string[];
            };
            header?: never;
            path: {
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Additions.additions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["AdditionsView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Additions.draw": {
        parameters: {
            query?: never;
            header: {
                /** @description Version of the round that the person saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluatedAnewView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Publication.proposal": {
        parameters: {
            query?: never;
            header: {
                /** @description Version of the round that the person saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Publication.publication": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Publication.withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Publication.publicationWithdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "PublicResults.results": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                category?: "drug" | "consumable";
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
                    "application/json": components["schemas"]["PublicResultPage"];
                };
            };
        };
    };
    "PublicResults.result": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["PublicNoticeView"];
                };
            };
        };
    };
    "PublicResults.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/pdf": string;
                };
            };
        };
    };
    "PublicResults.awards": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    "PublicResults.package": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/zip": string;
                };
            };
        };
    };
    "PublicResults.evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    "Collections.collections": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                state?: "draft" | "collecting" | "frozen" | "void";
                kind?: "drug" | "consumable";
                purpose?: "live" | "rehearsal" | "demonstration";
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
                    "application/json": components["schemas"]["CollectionPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Collections.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionVersionView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Collections.export": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                state?: "draft" | "collecting" | "frozen" | "void";
                kind?: "drug" | "consumable";
                purpose?: "live" | "rehearsal" | "demonstration";
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Collections.collection": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["CollectionDetailView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Collections.change": {
        parameters: {
            query?: never;
            header: {
                /** @description Version that the person saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionChangeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionVersionView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Collections.products": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                /** @description Products of one variety */
                variety?: string;
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["AskedProductPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Collections.upload": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    varieties: string;
                    /** Format: binary */
                    products: string;
                    /** @enum {string} */
                    mode: "dry-run" | "confirm";
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskedUploadView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Collections.begin": {
        parameters: {
            query?: never;
            header: {
                /** @description Version that the person saw */
                "If-Match": string;
            };
            path: {
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
                    "application/json": components["schemas"]["CollectionStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Collections.voidance": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemandReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Institutions.ask": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstitutionsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionsAskedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Institutions.join": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstitutionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Institutions.reports": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                state?: "asked" | "drafting" | "returned" | "submitted" | "under-review" | "accepted" | "left-out";
                /** @description Institutions in this region or under it */
                region?: string;
                kind?: "hospital" | "private-hospital" | "village-clinic" | "pharmacy";
                /** @description True: reports with findings alone */
                flagged?: boolean;
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["DemandReportPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Institutions.export": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                state?: "asked" | "drafting" | "returned" | "submitted" | "under-review" | "accepted" | "left-out";
                /** @description Institutions in this region or under it */
                region?: string;
                kind?: "hospital" | "private-hospital" | "village-clinic" | "pharmacy";
                /** @description True: reports with findings alone */
                flagged?: boolean;
            };
            header?: never;
            path: {
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Institutions.exclude": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemandReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Institutions.include": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemandReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Institutions.reopen": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopeningBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReopenedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "DemandImports.template": {
        parameters: {
            query: {
                /** @description Lines of reports, or past use */
                target: "lines" | "history";
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "DemandImports.imports": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["DemandImportPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "DemandImports.bring": {
        parameters: {
            query: {
                /** @description Lines of reports, or past use */
                target: "lines" | "history";
                mode: "dry-run" | "all-or-nothing" | "valid-rows";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "DemandImports.report": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["DemandImportView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "DemandImports.errors": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "DemandImports.form": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "DemandImports.bringOwn": {
        parameters: {
            query: {
                /** @description A dry run writes no line; all or nothing; or the valid rows, the others kept with their reasons */
                mode: "dry-run" | "all-or-nothing" | "valid-rows";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "DemandImports.ownReport": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
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
                    "application/json": components["schemas"]["DemandImportView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "DemandImports.ownErrors": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Board.progress": {
        parameters: {
            query?: {
                /** @description A region of the collection; all of it when left out */
                region?: string;
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["DemandProgressView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Board.totals": {
        parameters: {
            query?: {
                /** @description A region of the collection; all of it when left out */
                region?: string;
                /** @description Reports that count: submitted and further, or accepted alone */
                counted?: "submitted" | "accepted";
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["DemandTotalsView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Editions.editions": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["DemandEditionPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Editions.freeze": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["FrozenView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Editions.amend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemandReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Editions.edition": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["EditionDetailView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Editions.absentees": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["AbsenteePage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Editions.volumes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Editions.regions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Editions.export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Editions.summary": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/pdf": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "OwnReports.reports": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
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
                    "application/json": components["schemas"]["ReportOfCollectionPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "OwnReports.report": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["ReportDetailView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "OwnReports.lines": {
        parameters: {
            query?: {
                /** @description True: everything that is asked for, not only what was reported or used */
                all?: boolean;
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["ReportLinesView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "OwnReports.fillIn": {
        parameters: {
            query?: never;
            header: {
                /** @description Version that the person saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemandLinesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportSteppedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "OwnReports.submit": {
        parameters: {
            query?: never;
            header: {
                /** @description Version that the person saw */
                "If-Match": string;
            };
            path: {
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
                    "application/json": components["schemas"]["ReportSteppedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "OwnReports.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["ReportSteppedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Review.waiting": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                state?: "asked" | "drafting" | "returned" | "submitted" | "under-review" | "accepted" | "left-out";
                /** @description Institutions in this region or under it */
                region?: string;
                kind?: "hospital" | "private-hospital" | "village-clinic" | "pharmacy";
                /** @description True: reports with findings alone */
                flagged?: boolean;
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
                    "application/json": components["schemas"]["ReportOfCollectionPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Review.report": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["ReportDetailView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Review.lines": {
        parameters: {
            query?: {
                /** @description True: everything that is asked for, not only what was reported or used */
                all?: boolean;
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["ReportLinesView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Review.review": {
        parameters: {
            query?: never;
            header: {
                /** @description Version that the person saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemandReviewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportSteppedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Review.correct": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemandCorrectionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "ExpertLibrary.experts": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                state?: "in-service" | "suspended";
                /** @description Specialty, exactly (专业) */
                specialty?: string;
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
                    "application/json": components["schemas"]["ExpertPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "ExpertLibrary.enter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExpertBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpertVersionView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "ExpertLibrary.export": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                state?: "in-service" | "suspended";
                /** @description Specialty, exactly (专业) */
                specialty?: string;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "ExpertLibrary.accounts": {
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
                    "application/json": components["schemas"]["AccountsToListView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "ExpertLibrary.template": {
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "ExpertLibrary.import": {
        parameters: {
            query: {
                mode: "check" | "confirm";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpertImportView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "ExpertLibrary.change": {
        parameters: {
            query?: never;
            header: {
                /** @description Version of the expert that the person saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpertBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpertVersionView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "ExpertLibrary.suspension": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpertReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpertStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "ExpertLibrary.reinstatement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpertReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpertStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "TenderReview.review": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["TenderReviewView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "TenderReview.planning": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewPlanBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewVersionView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "TenderReview.preparation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["PreparedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "TenderReview.drawing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PanelDrawBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PanelDrawnView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "TenderReview.record": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json; charset=utf-8": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "TenderReview.exclusion": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeatExclusionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeatStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "TenderReview.proposal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FreezeProposalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoresStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "TenderReview.freezing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FreezeDecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoresStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "TenderReview.voiding": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewVoidBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "TenderReview.minutes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/pdf": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "OwnReviews.reviews": {
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
                    "application/json": components["schemas"]["OwnReviewsView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "OwnReviews.review": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["OwnReviewView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "OwnReviews.acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["OwnSeatStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "OwnReviews.recusal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecusalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSeatStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "OwnReviews.scores": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScoresBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoresSavedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "OwnReviews.signOff": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignOffBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedOffView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "PublicReview.review": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["PublicReviewView"];
                };
            };
        };
    };
    "PublicReview.record": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json; charset=utf-8": string;
                };
            };
        };
    };
    "Bidding.own": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
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
                    "application/json": components["schemas"]["OwnTenderPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Bidding.entries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["TenderEntriesView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Bidding.sealingPackage": {
        parameters: {
            query?: {
                part?: "price" | "qualification" | "second-quote";
                lot?: string;
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["SealingPackageView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Bidding.bids": {
        parameters: {
            query?: {
                part?: "price" | "qualification" | "second-quote";
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["OwnBidsView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Bidding.bid": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BidBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmittedBidView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Bidding.envelope": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                bidId: string;
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
                    "application/octet-stream": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Bidding.withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                bidId: string;
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
                    "application/json": components["schemas"]["WithdrawnBidView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Room.duties": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                state?: "draft" | "proposed" | "announced" | "closed" | "opened" | "void";
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
                    "application/json": components["schemas"]["OpeningDutyPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Room.room": {
        parameters: {
            query?: {
                part?: "price" | "qualification" | "second-quote";
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["OpeningRoomView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Opening.opening": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["TenderOpenedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Room.prices": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                /** @description Id of a variety */
                variety?: string;
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["OpenedPricePage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Drafting.tenders": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                state?: "draft" | "proposed" | "announced" | "closed" | "opened" | "void";
                kind?: "drug" | "consumable" | "alliance" | "renewal";
                purpose?: "live" | "rehearsal" | "demonstration";
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
                    "application/json": components["schemas"]["TenderPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Packages.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    file: string[];
                    /** @enum {string} */
                    mode: "dry-run" | "confirm";
                    /** @enum {string} */
                    kind: "drug" | "consumable" | "alliance" | "renewal";
                    /** @enum {string} */
                    purpose: "live" | "rehearsal" | "demonstration";
                    /** @enum {string} */
                    visibility: "all" | "winning" | "none";
                    /**
                     * Format: uuid
                     * @description Edition of frozen demand; the package then has no volumes.csv and regions.csv of its own
                     */
                    demand?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderDraftView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Packages.exchange": {
        parameters: {
            query?: never;
            header: {
                /** @description Version of the tender that the person saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    file: string[];
                    /** @enum {string} */
                    mode: "dry-run" | "confirm";
                    /**
                     * Format: uuid
                     * @description Edition of frozen demand; the package then has no volumes.csv and regions.csv of its own
                     */
                    demand?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderDraftView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Packages.template": {
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
                    "application/zip": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Drafting.export": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                state?: "draft" | "proposed" | "announced" | "closed" | "opened" | "void";
                kind?: "drug" | "consumable" | "alliance" | "renewal";
                purpose?: "live" | "rehearsal" | "demonstration";
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Drafting.candidates": {
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
                    "application/json": components["schemas"]["CandidatesView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Drafting.tender": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["TenderDetailView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Drafting.change": {
        parameters: {
            query?: never;
            header: {
                /** @description Version of the tender that the person saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TenderBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderVersionView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Drafting.products": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                /** @description Id of a variety */
                variety?: string;
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["TenderProductPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Drafting.officers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficersBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficersNamedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Drafting.proposal": {
        parameters: {
            query?: never;
            header: {
                /** @description Version of the tender that the person saw */
                "If-Match": string;
            };
            path: {
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
                    "application/json": components["schemas"]["TenderProposalView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Drafting.withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["TenderStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Announcing.announcement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnouncementBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Announcing.voidance": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidanceBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Opening.ceremony": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["CeremonyView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Opening.key": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyEnrolledView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Opening.signature": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CeremonySignatureBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CeremonySignedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Opening.rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["RehearsalView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Opening.envelopes": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                part?: "price" | "qualification" | "second-quote";
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["EnvelopePage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Opening.shares": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SharesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharesView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Opening.record": {
        parameters: {
            query?: {
                part?: "price" | "qualification" | "second-quote";
            };
            header?: never;
            path: {
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
                    "application/json": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Qualification.opening": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["QualificationOpenedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Qualification.qualifications": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["QualificationsView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Qualification.own": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["OwnQualificationView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "SecondQuotes.opening": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["SecondQuotesOpenedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Offers.offers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["OffersView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Offers.issueOffers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OffersBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OffersIssuedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Offers.evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["OffersEvaluatedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Offers.own": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["OwnOffersView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Offers.answerOffer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                offerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferAnswerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnsweredOfferView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Documents.documents": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["DocumentsView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Documents.added": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    title: string;
                    /** Format: uuid */
                    document?: string;
                    /** Format: uuid */
                    amendment?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedDocumentView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Documents.dropped": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                versionId: string;
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
                    "application/json": components["schemas"]["DroppedDocumentView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Documents.file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                versionId: string;
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
                    "application/octet-stream": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Documents.publicFile": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                versionId: string;
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
                    "application/octet-stream": string;
                };
            };
        };
    };
    "Amendments.amendments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["AmendmentsView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Amendments.begin": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendmentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmendmentVersionView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Amendments.change": {
        parameters: {
            query?: never;
            header: {
                /** @description Version of the amendment that the person saw */
                "If-Match": string;
            };
            path: {
                id: string;
                amendmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendmentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmendmentVersionView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Amendments.discarded": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                amendmentId: string;
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
                    "application/json": components["schemas"]["AmendmentStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Amendments.proposal": {
        parameters: {
            query?: never;
            header: {
                /** @description Version of the amendment that the person saw */
                "If-Match": string;
            };
            path: {
                id: string;
                amendmentId: string;
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
                    "application/json": components["schemas"]["AmendmentStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Amendments.withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                amendmentId: string;
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
                    "application/json": components["schemas"]["AmendmentStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Amendments.announcement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                amendmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnouncementBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmendmentStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Questions.questions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["QuestionsView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Questions.ask": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskedQuestionView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Questions.own": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["OwnQuestionsView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Questions.answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionAnswerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnsweredView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Questions.publish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswersPublicationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Eligibility.eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["TenderEligibilityView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Eligibility.stage": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EligibilityStageBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EligibilityStageView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Eligibility.products": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                /** @description Id of a variety */
                variety?: string;
                decision?: "passed" | "refused" | "undecided";
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["EligibilityProductPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Eligibility.export": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                /** @description Id of a variety */
                variety?: string;
                decision?: "passed" | "refused" | "undecided";
            };
            header?: never;
            path: {
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Eligibility.decisions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryDecisionsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntriesDecidedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Eligibility.relations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["RelationsView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Eligibility.relation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RelationDecisionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EligibilityIdView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Eligibility.relationWithdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                decisionId: string;
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
                    "application/json": components["schemas"]["EligibilityIdView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Eligibility.objections": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["RefusalObjectionsView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Eligibility.objectionAnswer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                objectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusalObjectionAnswerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EligibilityIdView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Eligibility.proposal": {
        parameters: {
            query?: never;
            header: {
                /** @description Version of the list that the person saw */
                "If-Match": string;
            };
            path: {
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
                    "application/json": components["schemas"]["ListStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Eligibility.withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["ListStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Eligibility.freeze": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListFreezeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "OwnEligibility.own": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["OwnEligibilityView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "OwnEligibility.declaration": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RelationDeclarationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationsDeclaredView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "OwnEligibility.objection": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusalObjectionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalObjectionFiledView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "PublicEligibility.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["EligibleListView"];
                };
            };
        };
    };
    "PublicEligibility.file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": string;
                };
            };
        };
    };
    "PublicEligibility.notice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/pdf": string;
                };
            };
        };
    };
    "PublicEligibility.workbook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    "Sample.comparison": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SampleComparisonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleComparisonView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Sample.workbook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SampleComparisonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Incidents.readiness": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["ReadinessView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Incidents.keyLoss": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyLossBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyLossReportedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Incidents.quorumLoss": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuorumLossBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuorumLossStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Incidents.decision": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuorumLossDecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuorumLossStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "PublicIncidents.incidents": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["IncidentsView"];
                };
            };
        };
    };
    "PublicIncidents.outageMinutes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                number: number;
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
                    "application/pdf": string;
                };
            };
        };
    };
    "PublicIncidents.quorumMinutes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/pdf": string;
                };
            };
        };
    };
    "PublicTenders.tenders": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                state?: "draft" | "proposed" | "announced" | "closed" | "opened" | "void";
                kind?: "drug" | "consumable" | "alliance" | "renewal";
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
                    "application/json": components["schemas"]["PublicTenderPage"];
                };
            };
        };
    };
    "PublicTenders.tender": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["TenderNoticeView"];
                };
            };
        };
    };
    "PublicTenders.noticePdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/pdf": string;
                };
            };
        };
    };
    "PublicTenders.closing": {
        parameters: {
            query?: {
                part?: "price" | "qualification" | "second-quote";
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["SignedClosingView"];
                };
            };
        };
    };
    "PublicTenders.opening": {
        parameters: {
            query?: {
                part?: "price" | "qualification" | "second-quote";
            };
            header?: never;
            path: {
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
                    "application/json": string;
                };
            };
        };
    };
    "PublicTenders.openingPdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/pdf": string;
                };
            };
        };
    };
    "PublicTenders.sealingPage": {
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
                    "text/html": string;
                };
            };
        };
    };
    "AwardCourse.course": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["AwardCourseView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "AwardCourse.publicity": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicityBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicityOpenedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "AwardCourse.proposal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AwardProposalBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardProposedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "AwardCourse.decision": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AwardDecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardDecidedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "AwardCourse.regions": {
        parameters: {
            query: {
                product: string;
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["RegionsToNameView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "AwardCourse.withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AwardWithdrawalBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "AwardCourse.withdrawalDecision": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                withdrawalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalDecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "AwardCourse.companyNotice": {
        parameters: {
            query: {
                /** @description The company as the round names it */
                bidder: string;
            };
            header?: never;
            path: {
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
                    "application/pdf": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Objections.own": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["OwnCourseView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Objections.notice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/pdf": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Objections.objection": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionFiledView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Objections.withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                objectionId: string;
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
                    "application/json": components["schemas"]["ObjectionStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Objections.answerTo": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                objectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionAnswerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Objections.decision": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                objectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionDecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "PublicAwards.course": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["PublicCourseView"];
                };
            };
        };
    };
    "PublicAwards.notice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                n: number;
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
                    "application/pdf": string;
                };
            };
        };
    };
    "Volumes.volumes": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                /** @description Offices and companies name the round */
                round?: string;
                variety?: string;
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
                    "application/json": components["schemas"]["AgreedVolumePage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Volumes.rounds": {
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
                    "application/json": components["schemas"]["VolumeRoundsView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Volumes.export": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                /** @description Offices and companies name the round */
                round?: string;
                variety?: string;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Volumes.adjustments": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                round?: string;
                state?: "filed" | "proposed" | "confirmed" | "refused" | "withdrawn";
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
                    "application/json": components["schemas"]["AdjustmentPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Volumes.filing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjustmentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Volumes.proposal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjustmentProposalBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Volumes.endorsement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                adjustmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjustmentEndorsementBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Volumes.refusal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                adjustmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjustmentRefusalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Volumes.withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                adjustmentId: string;
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
                    "application/json": components["schemas"]["AdjustmentStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Volumes.decision": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                adjustmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjustmentDecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Areas.course": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["AreaCourseView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Areas.opening": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AreaSelectionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaSelectionStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Areas.proposal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["AreasProposedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Areas.decision": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AreaDecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaSelectionStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Areas.giveUp": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AreaVoidBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaSelectionStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Areas.minutes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                selectionId: string;
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
                    "application/pdf": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Areas.ownRounds": {
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
                    "application/json": components["schemas"]["OwnAreaRoundsView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Areas.own": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["OwnAreasView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Areas.filing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AreaListBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaListFiledView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Agreements.list": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                round?: string;
                state?: "drawn-up" | "signing" | "void" | "signed" | "declined" | "lapsed" | "ended";
                /** @description own: what the own organisation has to sign (待签) */
                waiting?: "own";
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
                    "application/json": components["schemas"]["AgreementPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Agreements.export": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                round?: string;
                state?: "drawn-up" | "signing" | "void" | "signed" | "declined" | "lapsed" | "ended";
                /** @description own: what the own organisation has to sign (待签) */
                waiting?: "own";
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Agreements.choices": {
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
                    "application/json": components["schemas"]["ChoicesView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Agreements.sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignaturesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignaturesView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Agreements.agreement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["AgreementDetailView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Agreements.document": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/pdf": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Agreements.evidence": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json; charset=utf-8": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Agreements.decline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreementReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Agreements.recall": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreementReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementStateView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "RoundAgreements.course": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["AgreementCourseView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "RoundAgreements.drawUp": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawUpBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawnView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "RoundAgreements.sendOut": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendOutBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentOutView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "RoundAgreements.reminders": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["RemindedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "RoundAgreements.progress": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                /** @description Volumes without an agreement, and why */
                reason?: "institution-unknown" | "manufacturer-unknown" | "none-appointed" | "to-choose" | "any";
            };
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["ProgressPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "RoundAgreements.progressExport": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                /** @description Volumes without an agreement, and why */
                reason?: "institution-unknown" | "manufacturer-unknown" | "none-appointed" | "to-choose" | "any";
            };
            header?: never;
            path: {
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "RoundAgreements.choice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DistributorChoiceBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChoiceMadeView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "PublicAgreements.verification": {
        parameters: {
            query: {
                number: string;
                /** @description SHA-256 that the copy shows */
                digest: string;
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
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
        };
    };
    "Dossiers.dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["DossiersView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Dossiers.requested": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestedDossierView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Dossiers.file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                dossier: string;
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
                    "application/zip": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Service.matters": {
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
                    "application/json": components["schemas"]["OwnMattersView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Service.rated": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Service.followUps": {
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
                    "application/json": components["schemas"]["FollowUpsView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Service.contacted": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowUpBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpMovedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Service.answered": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowUpBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpMovedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Service.figures": {
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
                    "application/json": components["schemas"]["FiguresView"];
                };
            };
        };
    };
    "Alliance.alliance": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["AllianceView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Alliance.members": {
        parameters: {
            query?: never;
            header: {
                /** @description Version that the person saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllianceMembersBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllianceVersionView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Alliance.demand": {
        parameters: {
            query: {
                /** @description A dry run writes nothing */
                mode: "dry-run" | "confirm";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberDemandView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Alliance.union": {
        parameters: {
            query?: never;
            header: {
                /** @description Version that the person saw */
                "If-Match": string;
            };
            path: {
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
                    "application/json": components["schemas"]["UnionView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "MemberKeys.keys": {
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
                    "application/json": components["schemas"]["MemberKeyList"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "MemberKeys.register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberKeyBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyMovedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "MemberKeys.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FingerprintBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyMovedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "MemberKeys.retire": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetirementBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyMovedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "MemberKeys.demandPackage": {
        parameters: {
            query: {
                /** @description Edition of frozen demand */
                edition: string;
                /** @description Number of the round at the office that leads it */
                round: string;
                member: string;
                name: string;
                /** @description Edition towards the leading office; left out: that of the frozen demand */
                number?: number;
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
                    "application/zip": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "AllianceResults.issue": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["ResultsIssuedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "AllianceResults.results": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
                q?: string;
                /** @description Of one round */
                tender?: string;
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
                    "application/json": components["schemas"]["AllianceResultPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "AllianceResults.file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/zip": string;
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "AllianceResults.received": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
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
                    "application/json": components["schemas"]["ReceivedResultPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "AllianceResults.receive": {
        parameters: {
            query: {
                /** @description A dry run writes nothing */
                mode: "dry-run" | "confirm";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultReceivedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Renewals.expiring": {
        parameters: {
            query?: {
                /** @description Rows per page, 1 to 100 */
                limit?: unknown;
                /** @description Opaque mark of the page, from nextCursor */
                cursor?: string;
                /** @description Column to sort by, with a leading minus for descending */
                sort?: string;
                /** @description Free text: Chinese substring, pinyin initials or code */
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
                    "application/json": components["schemas"]["ExpiringRoundPage"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Renewals.prepare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalPreparedView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Renewals.renewal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["RenewalView"];
                };
            };
            /** @description Not signed in (未登录) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Permission or second factor missing (没有权限或缺少第二因素) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
