-- a row of each table as the build of 26 November 2026 wrote it
insert into lti_registration (id, ref, issuer, client_id, product, authorization_endpoint, token_endpoint, token_audience, jwks_uri, registration_endpoint, created_at)
  values (1, 'r2222222222222222222222222', 'https://lms.example', 'client-1', 'moodle', 'https://lms.example/auth', 'https://lms.example/token', '', 'https://lms.example/jwks', '', utc_timestamp(6));
insert into lti_deployment (registration_id, deployment_id, allowed, first_seen_at) values (1, '7', true, utc_timestamp(6));
insert into lti_invite (token_hash, expires_at) values (sha2('invite', 256), utc_timestamp(6));
insert into lti_user (id, registration_id, subject, name) values (1, 1, 'u-1', 'Inès Benali'), (2, 1, 'u-2', 'Zoé Quenneville');
insert into lti_course (id, registration_id, deployment_id, context_key, title) values (1, 1, '7', 'context/1', 'CIEL 1'), (2, 1, '7', 'context/2', 'CIEL 2');
insert into lti_membership (registration_id, course_id, user_id, launched_as, active) values (1, 1, 1, 'LEARNER', true);
insert into lti_login (state, nonce, registration_id, target, login_hint, browser_hash, expires_at)
  values ('s2222222222222222222222222', 'n2222222222222222222222222', 1, '/', 'u-1', sha2('browser', 256), utc_timestamp(6));
insert into lti_session (handle, secret_hash, csrf, registration_id, user_id, user_name, course_id, course_title, resource_link, roles, language, frame_ancestors, expires_at)
  values ('h2222222222222222222222222', sha2('secret', 256), 'c2222222222222222222222222', 1, 1, 'Inès Benali', 1, 'CIEL 1', 'r-1', 'LEARNER', 'fr', 'https://lms.example', utc_timestamp(6));
insert into lti_resource_link (registration_id, course_id, link_id, title) values (1, 1, 'r-1', 'Portfolio');
insert into lti_score_outbox (registration_id, course_id, user_id, given, maximum, comment, scored_at, state, attempts, next_attempt_at, cause)
  values (1, 1, 1, 3, 9, '', utc_timestamp(6), 'WAITING', 0, utc_timestamp(6), '');
insert into lti_score_pause (registration_id, paused_until) values (1, utc_timestamp(6));
insert into lti_deep_linking (handle, registration_id, deployment_id, return_url, expires_at)
  values ('h2222222222222222222222222', 1, '7', 'https://lms.example/return', utc_timestamp(6));
insert into lti_grade_column (registration_id, course_id, page, address, label) values (1, 1, '/portfolio', 'https://lms.example/columns/1', 'Portfolio');
insert into lti_grade_book (course_id) values (1);
insert into lti_course_copy (course_id, registration_id, state, source, candidates, changed_at) values (2, 1, 'COPIED', 1, '1', utc_timestamp(6));
insert into lti_roster (registration_id, course_id, link_id, taken_at, learners_only, members, joined, gone) values (1, 1, '', utc_timestamp(6), false, 1, 1, 0);
insert into lti_link_member (registration_id, course_id, link_id, user_id) values (1, 1, 'r-1', 1);
insert into lti_admin (id, name, password_hash, provisional, changed_at) values (1, 'admin', 'hash', true, utc_timestamp(6));
insert into lti_admin_session (secret_hash, admin_id, csrf, language, started_at, seen_at)
  values (sha2('admin', 256), 1, 'c2222222222222222222222222', 'fr', utc_timestamp(6), utc_timestamp(6));
insert into lti_admin_attempt (address_hash, tried_at) values (sha2('address', 256), utc_timestamp(6));
insert into lti_admin_log (done_at, who, action, what) values (utc_timestamp(6), 'admin', 'SIGNED_IN', '');
insert into lti_refused_launch (registration_id, issuer, refused_at, code, detail) values (1, 'https://lms.example', utc_timestamp(6), 'LTI_KEY', ''), (null, 'x', utc_timestamp(6), 'LTI_ISSUER', '');
insert into portfolio_framework_draft (id, registration_id, course_id, author_id, created_at, content)
  values ('f2222222222222222222222222', 1, 1, 2, utc_timestamp(6), '{}');
insert into portfolio_course_framework (course_id, registration_id, framework, chosen_by, chosen_at) values (1, 1, 'bts-ciel', 2, utc_timestamp(6));
insert into portfolio_evidence (id, registration_id, owner_id, course_id, kind, title, media_type, bytes, sha256, added_at, frozen_at)
  values ('e2222222222222222222222222', 1, 1, 1, 'FILE', 'Rapport', 'text/plain', 7, sha2('report', 256), utc_timestamp(6), utc_timestamp(6));
insert into portfolio_evidence_link (registration_id, evidence_id, code, justification) values (1, 'e2222222222222222222222222', 'C01', 'Fait moi-même.');
insert into portfolio_sharing (evidence_id, registration_id, shared_at) values ('e2222222222222222222222222', 1, utc_timestamp(6));
insert into portfolio_opinion (registration_id, student_id, course_id, code, outcome, words, given_at) values (1, 1, 1, 'C01', 'ACQUIRED', '', utc_timestamp(6));
insert into portfolio_submission (id, registration_id, student_id, course_id, attempt, framework, frozen_at, manifest, sha256)
  values ('m2222222222222222222222222', 1, 1, 1, 1, 'bts-ciel', utc_timestamp(6), '{}', sha2('{}', 256));
insert into portfolio_submission_item (registration_id, submission_id, evidence_id, code) values (1, 'm2222222222222222222222222', 'e2222222222222222222222222', 'C01');
insert into portfolio_draft (registration_id, student_id, course_id, code, assessor_id, message, criteria, saved_at, version) values (1, 1, 1, 'C02', 2, '', '{}', utc_timestamp(6), 0);
insert into portfolio_decision (registration_id, student_id, course_id, code, number, outcome, message, criteria, attempt, assessor_id, decided_at)
  values (1, 1, 1, 'C01', 1, 'ACQUIRED', '', '{}', 1, 2, utc_timestamp(6));
insert into portfolio_case (course_id, student_id) values (1, 1);
insert into badge_issuer (id, registration_id, name, key_alias, created_at) values ('i2222222222222222222222222', 1, 'Lycée', 'issuer-1', utc_timestamp(6));
insert into badge_status_list (id, registration_id, created_at) values ('l2222222222222222222222222', 1, utc_timestamp(6));
insert into badge_status_entry (list, position, registration_id) values ('l2222222222222222222222222', 42, 1);
insert into badge_achievement (id, registration_id, framework, code, framework_title, name_fr, name_en, description_fr, description_en, criteria_fr, criteria_en, shape, colour, symbol)
  values ('a0000000-0000-4000-8000-000000000000', 1, 'bts-ciel', 'C01', 'BTS CIEL', 'n', 'n', 'd', 'd', 'c', 'c', 'CIRCLE', 'BLUE', 'CHIP');
insert into badge_award (id, registration_id, achievement, recipient, recipient_name, course, submission, manifest_digest, credential, status_list, status_position, assessed_by, awarded_by, awarded_at)
  values ('b2222222222222222222222222', 1, 'a0000000-0000-4000-8000-000000000000', 1, 'Inès Benali', 1, 'm2222222222222222222222222', sha2('{}', 256), '{}', 'l2222222222222222222222222', 42, 'Zoé Quenneville', 2, utc_timestamp(6));
insert into badge_evidence (award, position, registration_id, evidence, kind, title, sha256, merkle_root, page)
  values ('b2222222222222222222222222', 0, 1, 'e2222222222222222222222222', 'FILE', 'Rapport', sha2('report', 256), '', '');
insert into device_device (id, registration_id, owner_id, name, model, software, level, fingerprint, paired_at)
  values ('d1', 1, 1, 'Sonde', 'ESP32-C3', '1.0', 2, '123 456', utc_timestamp(6)), ('d2', 1, 1, 'Simulateur', 'simulator', '', 0, '654 321', utc_timestamp(6));
insert into device_key (kid, registration_id, device_id, jwk, thumbprint, created_at) values ('d1-1', 1, 'd1', '{}', repeat('t', 43), utc_timestamp(6));
insert into device_pairing (id, registration_id, owner_id, device_name, code, nonce, created_at, expires_at, state, attempts, model, software, device_id)
  values ('p2222222222222222222222222', 1, 1, 'Sonde', 'ABCD2345', repeat('n', 22), utc_timestamp(6), utc_timestamp(6), 'DELIVERED', 0, 'ESP32-C3', '1.0', 'd1');
insert into device_boot (device_id, bootcount, registration_id, received) values ('d1', 1, 1, '0-2'), ('d1', 2, 1, '');
insert into device_message (device_id, bootcount, seq, registration_id, kind, jws, sha256, received_at)
  values ('d1', 1, 0, 1, 0, 'jws', unhex(sha2('0', 256)), '2026-11-25 23:59:59.9'), ('d1', 1, 1, 1, 1, 'jws', unhex(sha2('1', 256)), '2026-11-26 00:00:00'), ('d1', 1, 2, 1, 2, 'jws', unhex(sha2('2', 256)), '2026-11-26 08:00:00');
insert into device_refused (registration_id, device_id, at, reason, bootcount, seq, sha256)
  values (1, 'd1', utc_timestamp(6), 'TELEMETRY_REPLAYED', 1, 1, unhex(sha2('1', 256))), (null, 'stranger', utc_timestamp(6), 'TELEMETRY_DEVICE', 0, 0, unhex(sha2('s', 256)));
insert into device_proof (id, registration_id, device_id, owner_id, course_id, evidence_id, title, document, merkle_root, created_at)
  values ('q2222222222222222222222222', 1, 'd1', 1, 1, 'e2222222222222222222222222', 'Serre', '{}', sha2('root', 256), utc_timestamp(6));
insert into device_enrolment (id, registration_id, device_id, event, record, created_at) values ('o2222222222222222222222222', 1, 'd1', 'enrolled', '{}', utc_timestamp(6));
insert into device_beacon (nonce, sent_at) values (repeat('b', 22), utc_timestamp(6));
