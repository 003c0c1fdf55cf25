-- What the role that serves may do; run by the owner after the migrations, in one transaction.
GRANT USAGE ON SCHEMA public TO {{service_role}};
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {{service_role}};
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {{service_role}};
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {{service_role}};

-- What was posted and what was logged stays as it is, and only the owner migrates.
REVOKE UPDATE, DELETE ON audit_log, audit_seals, ledger_transfers FROM {{service_role}};
REVOKE INSERT, UPDATE, DELETE ON schema_migrations FROM {{service_role}};
