package org.preuve.devices.registry;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** Signed records about devices. */
@Repository
interface EnrolmentRepository {

  @Insert
  void add(Enrolment enrolment);

  @Find
  Optional<Enrolment> byId(String id);

  /** Of one device, newest first. */
  @HQL("from Enrolment where device = :device order by createdAt desc, id limit :most")
  List<Enrolment> of(String device, int most);
}
