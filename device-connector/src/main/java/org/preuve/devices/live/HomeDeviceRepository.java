package org.preuve.devices.live;

import jakarta.data.repository.Repository;
import java.util.List;
import org.hibernate.annotations.processing.SQL;

/** Devices in short. */
@Repository
interface HomeDeviceRepository {

  /**
   * The devices of one person, newest first. It is SQL, so that its plan is kept; it therefore
   * names the tenant itself.
   */
  @SQL(
      "select d.id, d.name, d.revoked_at, (select max(m.received_at)"
          + " from device_message m where m.device_id = d.id) as received_at from device_device d"
          + " where d.registration_id = :tenant and d.owner_id = :owner order by d.paired_at desc")
  List<HomeDevice> of(long tenant, long owner);
}
