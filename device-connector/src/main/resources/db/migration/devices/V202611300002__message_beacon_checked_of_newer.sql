update device_message set beacon_checked = true
  where beacon_checked = false and (beacon_at is not null or received_at >
    (select max(installed_on) from flyway_schema_history where version = '202611292311'));
