# SPDX-License-Identifier: Apache-2.0
"""Writes the addresses of MigrationUriTest: protocol buffers by hand, after the format that readers publish."""
import base64, urllib.parse
def vi(n):
    n &= (1<<64)-1; o=b''
    while True:
        b=n&0x7f; n>>=7
        if n: o+=bytes([b|0x80])
        else: return o+bytes([b])
def f(n,v):
    if isinstance(v,int): return vi(n<<3)+vi(v)
    return vi(n<<3|2)+vi(len(v))+v
def item(sec,name,iss,alg=1,dig=1,typ=2,ctr=None):
    m=f(1,sec)+f(2,name.encode())+f(3,iss.encode())+f(4,alg)+f(5,dig)+f(6,typ)
    if ctr is not None: m+=f(7,ctr)
    return f(1,m)
def uri(items,size,idx,bid):
    return "otpauth-migration://offline?data="+urllib.parse.quote(base64.b64encode(b''.join(items)+f(2,1)+f(3,size)+(f(4,idx) if idx else b'')+f(5,bid)).decode(),safe='')
s=bytes(range(1,21))
print(uri([item(s,"Acme:anna","Acme"),item(s,"ben","",2,2,1,7)],3,0,-1234567))
print(uri([item(s[::-1],"cleo","Beta",3,2,2),item(s,"old","Md5",4,1,2)],3,1,-1234567))
print(uri([item(b"Hello!\xde\xad\xbe\xef","dora@x","Gamma")],3,2,-1234567))
