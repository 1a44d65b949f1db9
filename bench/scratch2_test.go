package bench

import (
	"database/sql"
	"fmt"
	"syscall"
	"testing"
	"time"

	_ "modernc.org/sqlite"
)

func cpu() time.Duration {
	var u syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func TestScratch2(t *testing.T) {
	db, err := sql.Open("sqlite", "file:/tmp/reads-scratch/b.db?_pragma=cache_size(-32768)&_pragma=temp_store(memory)")
	if err != nil { t.Fatal(err) }
	db.SetMaxOpenConns(1)
	run := func(q string) {
		best := time.Hour
		n := 0
		for range 5 {
			start := cpu()
			rows, err := db.Query(q)
			if err != nil { t.Fatal(err) }
			n = 0
			for rows.Next() { n++ }
			rows.Close()
			best = min(best, cpu()-start)
		}
		fmt.Printf("%8v %6d %s\n", best.Round(100*time.Microsecond), n, q)
	}
	run("SELECT o.publisher_id, count(DISTINCT q.statement) FROM quote q CROSS JOIN source o ON o.id = q.source_id WHERE q.statement IS NOT NULL GROUP BY 1")
	db.Exec("CREATE INDEX IF NOT EXISTS x1 ON source (id, publisher_id)")
	run("SELECT o.publisher_id, count(DISTINCT q.statement) FROM quote q CROSS JOIN source o INDEXED BY x1 ON o.id = q.source_id WHERE q.statement IS NOT NULL GROUP BY 1")
	db.Exec("CREATE INDEX IF NOT EXISTS x2 ON quote (source_id, statement)")
	db.Exec("CREATE INDEX IF NOT EXISTS x3 ON source (publisher_id, id)")
	run("SELECT o.publisher_id, count(DISTINCT q.statement) FROM source o INDEXED BY x3 CROSS JOIN quote q INDEXED BY x2 ON o.id = q.source_id WHERE q.statement IS NOT NULL GROUP BY 1")
	run("SELECT source_id, count(DISTINCT statement) FROM quote INDEXED BY x2 WHERE statement IS NOT NULL GROUP BY 1")
	run("SELECT source_id, count(*) FROM (SELECT DISTINCT source_id, statement FROM quote INDEXED BY x2 WHERE statement IS NOT NULL) GROUP BY 1")
	run("SELECT p, count(*) FROM (SELECT DISTINCT o.publisher_id AS p, q.statement FROM source o INDEXED BY x3 CROSS JOIN quote q INDEXED BY x2 ON o.id = q.source_id WHERE q.statement IS NOT NULL) GROUP BY 1")
	db.Exec("CREATE INDEX IF NOT EXISTS x4 ON stance (topic_id, statement)")
	run("SELECT t.topic_id, count(DISTINCT t.statement) FROM stance t INDEXED BY x4 WHERE t.statement IS NOT NULL GROUP BY 1")
	run("SELECT topic_id, count(*) FROM (SELECT DISTINCT topic_id, statement FROM stance t INDEXED BY x4 WHERE t.statement IS NOT NULL) GROUP BY 1")
	run("SELECT t.topic_id, count(DISTINCT t.statement) FROM stance t WHERE t.statement IS NOT NULL GROUP BY 1")
	db.Exec("CREATE INDEX IF NOT EXISTS x5 ON quote (kind, statement)")
	run("SELECT kind, count(DISTINCT statement) FROM quote INDEXED BY x5 WHERE statement IS NOT NULL GROUP BY 1")
	run("SELECT kind, count(*) FROM (SELECT DISTINCT kind, statement FROM quote INDEXED BY x5 WHERE statement IS NOT NULL) GROUP BY 1")
	run("SELECT q.kind, count(DISTINCT q.statement) FROM quote q INDEXED BY quote_statement WHERE q.statement IS NOT NULL GROUP BY 1")
	for _, x := range []string{"x1","x2","x3","x4","x5"} { db.Exec("DROP INDEX "+x) }
}
