-- A merchant's two years in four accounts, as many orders as `bench.orders` says: for measuring, never for a real database.
-- Run by seed.ts as a superuser of a migrated, empty database. Order n is always the same order, so 10 thousand and 1 million differ
-- in nothing but their number.

DO $$ BEGIN
  IF EXISTS (SELECT FROM order_references) THEN RAISE 'There are orders here already: this is for an empty database.'; END IF;
END $$;

INSERT INTO organization (name) VALUES ('Harbour & Pine') ON CONFLICT DO NOTHING;

INSERT INTO accounts (slug, name, seller_id, region, currency, time_zone)
SELECT 'bench-' || region, 'Harbour & Pine ' || upper(region), 'ABENCH' || upper(region), region, currency, zone
FROM (VALUES ('us', 'USD', 'America/New_York'), ('de', 'EUR', 'Europe/Berlin'), ('uk', 'GBP', 'Europe/London'), ('jp', 'JPY', 'Asia/Tokyo'))
  AS a (region, currency, zone);
INSERT INTO account_environments (account_id, environment, last_answered_at)
SELECT id, environment, now() FROM accounts, (VALUES ('production'), ('sandbox')) AS e (environment);

-- OFFSET 0 keeps each step a step: flattened into one, every later mention of a column works it out anew.
CREATE UNLOGGED TABLE plan AS
WITH
  names AS (
    SELECT string_to_array('Maren Oliver Jonas Priya Lukas Aoife Samuel Daniel Chloé Tobias Hannah Grace Elena Ruth Amara Noah Ines Felix Sofia Liam Nora Emil Zoe Omar Clara Hugo Lena Max Ada Theo Ivy Jan Mia Paul Ella Finn Rosa Karl Yuki Haru', ' ') AS first,
           string_to_array('Holt Whitcombe Brandt Raman Feldmann Brennan Adeyemi Okonkwo Marchetti Lindgren Weiss Tremblay Petrova Castellanos Duarte Okafor Lindqvist Novak Jansen Moreau Rossi Silva Kowalski Berg Fischer Wagner Becker Hoffmann Schulz Koch Sato Suzuki Tanaka Ito Mori Smith Jones Taylor Brown Wilson Evans Walker Wright Green Hall Clarke Wood Hughes Lewis Young', ' ') AS last
  ),
  scale AS (SELECT current_setting('bench.orders')::bigint AS orders),
  numbered AS (
    SELECT n, orders,
      abs(hashint8extended(n, 1)) % 1000 AS dice, abs(hashint8extended(n, 2)) % 1000 AS dice2,
      abs(hashint8extended(n, 3)) % 99991 AS dice3,
      -- The newest is a minute old, the oldest two years.
      now() - interval '1 minute' - (n::float8 / orders) * interval '730 days' AS created_at
    FROM scale, generate_series(1, orders) AS n
    OFFSET 0
  ),
  placed AS (
    SELECT *, CASE WHEN dice2 < 400 THEN 'us' WHEN dice2 < 700 THEN 'de' WHEN dice2 < 900 THEN 'uk' ELSE 'jp' END AS region,
      now() - created_at AS age
    FROM numbered
    OFFSET 0
  ),
  decided AS (
    SELECT *, CASE
        WHEN dice < 50 AND age < interval '3 hours' THEN 'Draft'
        WHEN dice < 50 THEN 'Canceled/Stale'
        WHEN dice < 62 THEN 'Canceled/SellerCanceled'
        WHEN dice < 65 THEN 'Canceled/AmazonCanceled'
        WHEN dice < 75 AND age < interval '20 days' THEN 'Suspended/InvalidPaymentMethod'
        WHEN dice < 75 THEN 'Closed/AmazonClosed'
        WHEN age < interval '5 days' THEN 'Open'
        WHEN age < interval '28 days' AND dice < 700 THEN 'Open'
        WHEN dice < 120 AND age < interval '180 days' THEN 'Open'
        WHEN dice < 120 THEN 'Closed/Expired'
        WHEN dice < 300 THEN 'Closed/MaxAmountCharged'
        ELSE 'Closed/SellerClosed'
      END AS fate
    FROM placed
    OFFSET 0
  )
SELECT d.*, a.id AS account_id, a.currency,
  'P' || CASE d.region WHEN 'us' THEN '01' WHEN 'jp' THEN '03' ELSE '02' END
    || '-' || substr(lpad(((d.n * 618033988749) % 100000000000000)::text, 14, '0'), 1, 7)
    || '-' || substr(lpad(((d.n * 618033988749) % 100000000000000)::text, 14, '0'), 8, 7) AS id,
  names.first[1 + (d.dice3 % 40)] || ' ' || names.last[1 + ((d.dice3 / 40) % 50)] AS buyer,
  CASE a.currency WHEN 'JPY' THEN 800 + (d.dice3 * 37) % 60000 ELSE 990 + (d.dice3 * 53) % 90000 END
    * CASE WHEN d.dice3 % 100 = 0 THEN 8 ELSE 1 END AS total,
  split_part(d.fate, '/', 1) AS state, nullif(split_part(d.fate, '/', 2), '') AS reason,
  d.created_at + d.age * ((d.dice3 % 100) / 110.0) * CASE WHEN d.age < interval '30 days' THEN 1 ELSE 0.08 END AS updated_at,
  -- What became of the money: nothing, a hold that waits, a hold, a capture, a capture with money back.
  CASE
    WHEN split_part(d.fate, '/', 1) IN ('Draft', 'Canceled', 'Suspended') OR d.fate = 'Closed/Expired' THEN 'none'
    WHEN split_part(d.fate, '/', 1) = 'Closed' THEN CASE WHEN d.dice2 % 13 = 0 THEN 'refunded' ELSE 'captured' END
    WHEN d.age < interval '10 minutes' AND d.dice % 4 = 0 THEN 'pending'
    WHEN d.dice % 3 = 0 AND d.age < interval '29 days' THEN 'hold'
    WHEN d.dice2 % 17 = 0 THEN 'refunded'
    ELSE 'captured'
  END AS money
FROM decided d JOIN accounts a ON a.slug = 'bench-' || d.region, names;
