"""A copy between two servers of Qdrant's protocol with nothing but Python's own libraries: read a page, write it, read on.

Arguments: port of the source, its collection, port of the target, number of records, records in a page.
"""
import http.client
import json
import sys
import time


def call(connection, method, path, body=None):
    """Sends a request and returns the result in its answer."""
    text = None if body is None else json.dumps(body, separators=(",", ":"))
    connection.request(method, path, text, {"Content-Type": "application/json"})
    answer = connection.getresponse()
    data = answer.read()
    if answer.status != 200:
        raise IOError("HTTP %d for %s: %s" % (answer.status, path, data[:300]))
    return json.loads(data)["result"]


def copy(source, collection, target, page):
    """Copies everything and returns how many points there are then."""
    size = call(source, "GET", "/collections/" + collection)["config"]["params"]["vectors"]
    call(target, "PUT", "/collections/python", {"vectors": size})
    question = {"limit": page, "with_payload": True, "with_vector": True}
    while True:
        found = call(source, "POST", "/collections/" + collection + "/points/scroll", question)
        points = [{"id": point["id"], "vector": point["vector"], "payload": point["payload"]} for point in found["points"]]
        call(target, "PUT", "/collections/python/points?wait=true", {"points": points})
        if found["next_page_offset"] is None:
            return call(target, "POST", "/collections/python/points/count", {"exact": True})["count"]
        question["offset"] = found["next_page_offset"]


def main():
    source_port, collection, target_port, records, page = sys.argv[1:]
    source = http.client.HTTPConnection("127.0.0.1", int(source_port))
    target = http.client.HTTPConnection("127.0.0.1", int(target_port))
    start = time.monotonic()
    count = copy(source, collection, target, int(page))
    seconds = time.monotonic() - start
    call(target, "DELETE", "/collections/python")
    if count != int(records):
        raise ValueError("%d records were copied" % count)
    print("measure seconds=%f" % seconds)
    print("measure records=%d" % count)


main()
