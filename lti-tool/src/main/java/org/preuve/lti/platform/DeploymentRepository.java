package org.preuve.lti.platform;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** Deployments that platforms have named. */
@Repository
interface DeploymentRepository {

  @Insert
  void add(Deployment deployment);

  /** For the statement that has no annotation. */
  StatelessSession session();

  /** Keeps a deployment unless another launch has just done so. */
  default void keep(long registration, String deploymentId, boolean allowed, Instant now) {
    session()
        .createNativeMutationQuery(
            "insert ignore into lti_deployment"
                + " (registration_id, deployment_id, allowed, first_seen_at)"
                + " values (:registration, :deployment, :allowed, :now)")
        .setParameter("registration", registration)
        .setParameter("deployment", deploymentId)
        .setParameter("allowed", allowed)
        .setParameter("now", now)
        .executeUpdate();
  }

  @HQL("from Deployment where registration = :registration")
  List<Deployment> byRegistration(long registration);

  @Find
  Optional<Deployment> byIdAndRegistration(long id, long registration);

  @Update
  void change(Deployment deployment);

  @HQL("from Deployment where allowed = false order by id desc")
  List<Deployment> refused();
}
