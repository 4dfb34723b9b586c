package org.preuve.lti.platform;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.util.List;

/** Deployments that platforms have named. */
@Repository
interface DeploymentRepository {

  @Insert
  void add(Deployment deployment);

  @Find
  List<Deployment> byRegistration(long registration);
}
