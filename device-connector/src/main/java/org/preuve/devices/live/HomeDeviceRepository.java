package org.preuve.devices.live;

import jakarta.data.repository.Repository;
import java.util.List;
import org.hibernate.annotations.processing.SQL;

/** Devices in short. */
@Repository
interface HomeDeviceRepository {

  /**
   * The devices of one person, alone or with others, newest first. It is SQL, so that its plan is
   * kept; it therefore names the tenant itself.
   */
  @SQL(
      "select d.id, d.name, d.level, d.revoked_at, (select max(m.received_at)"
          + " from device_message m where m.device_id = d.id) as received_at from device_device d"
          + " join (select id from device_device where registration_id = :tenant"
          + " and owner_id = :owner union select device_id from device_owner"
          + " where registration_id = :tenant and user_id = :owner and state = 'CONFIRMED') mine"
          + " on mine.id = d.id order by d.paired_at desc")
  List<HomeDevice> of(long tenant, long owner);
}
