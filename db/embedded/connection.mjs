/**
 * One connection for the work around a server. The driver is loaded late, since the launcher runs
 * before the packages are installed.
 *
 * @param {string} address
 * @param {number} [seconds] how long connecting may take
 */
export async function connect(address, seconds = 3) {
  const { default: postgres } = await import("postgres");
  return postgres(address, {
    max: 1,
    connect_timeout: seconds,
    fetch_types: false,
    prepare: false,
    onnotice: () => {},
  });
}
