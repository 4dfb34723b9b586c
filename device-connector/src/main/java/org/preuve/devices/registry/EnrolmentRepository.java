package org.preuve.devices.registry;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;

/** Signed records about devices. */
@Repository
interface EnrolmentRepository {

  @Insert
  void add(Enrolment enrolment);
}
