package org.preuve.devices.proof;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.web.UserId;

/** For whom a pseudonym in a frozen document stands: one of several owners of its device. */
@Entity
@Table(name = "device_proof_owner")
public class ProofOwner {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "proof_id")
  private String proof;

  @Column(name = "user_id")
  private long user;

  private String pseudonym;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected ProofOwner() {}

  ProofOwner(Proof proof, UserId user, String pseudonym) {
    this.tenant = proof.registration();
    this.proof = proof.id();
    this.user = user.value();
    this.pseudonym = pseudonym;
  }

  UserId user() {
    return new UserId(user);
  }

  String pseudonym() {
    return pseudonym;
  }
}
