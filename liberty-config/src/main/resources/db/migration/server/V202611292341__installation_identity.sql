insert ignore into server_installation (only_one, id) values (1, replace(uuid(), '-', ''));
