-- Who runs the installation, who gives roles and who reads the audit are three people. Whoever was
-- an administrator stays the one who runs it; the other two are made on the command line.
create unique index grants_of_administrators on grants (account_id)
    where role in ('administrator', 'security_administrator', 'audit_administrator');
