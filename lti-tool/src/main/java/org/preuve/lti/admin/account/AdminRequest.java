package org.preuve.lti.admin.account;

import jakarta.enterprise.context.RequestScoped;

/** The administrator of this request, once the filter has found the session. */
@RequestScoped
public class AdminRequest {

  private long id;
  private String name = "";
  private String sessionHash = "";
  private boolean provisional;

  protected AdminRequest() {}

  void belongsTo(Administrator administrator, AdminSession session) {
    this.id = administrator.id();
    this.name = administrator.name();
    this.provisional = administrator.provisional();
    this.sessionHash = session.secretHash();
  }

  long id() {
    return id;
  }

  public String name() {
    return name;
  }

  String sessionHash() {
    return sessionHash;
  }

  public boolean provisional() {
    return provisional;
  }
}
